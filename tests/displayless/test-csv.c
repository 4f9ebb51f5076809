/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "csv-map.h"
#include "journey-csv.h"
#include "journey-gap.h"
#include "journey-kinds.h"

static GBytes *
read_file (const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

static JourneyMap *
import_text (const char *text, JourneyReport *report, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return journey_csv_import (bytes, NULL, report, error);
}

static char *
list_remarks (JourneyReport *report)
{
  static const char kinds[] = "wrsun";
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < journey_report_length (report); i++)
    {
      const JourneyRemark *remark = journey_report_get (report, i);

      g_string_append_printf (list, "%s%c%u: %s", i ? "\n" : "", kinds[remark->kind], remark->line, remark->message);
    }

  return g_string_free (list, FALSE);
}

typedef struct
{
  const char *name;
  const char *table;
  const char *lines;   /* that the description of the map has, in this order; with '!' those that it has not */
  const char *remarks; /* all of them */
} RuleCase;

static const RuleCase rules[] = {
  { "further-rows-add",
    "stage,touchpoint,persona,emotion,emotion_word,pain_point,severity\nA,T,Mei,1,glad,p1,3\nA,T,Tom,-1,,p2,\n",
    "persona Mei\npersona Tom\nstage A\n  title: T\n  emotion Mei 1 glad\n  emotion Tom -1 \n  pain 3 p1\n  pain 2 p2\n!  title: "
    "T 2",
    "" },
  { "stage-again-further-down", "stage,touchpoint\nA,T\nB,U\nA,V\nB,U\n", "stage A\n  title: T\n  title: V\nstage B\n  title: U",
    "" },
  { "merged-cells", "stage,touchpoint,pain_point\nA,T,p1\n,,p2\n,U,p3\n",
    "stage A\n  title: T\n  pain 2 p1\n  pain 2 p2\n  title: U\n  pain 2 p3",
    "w3: 1 row names no touchpoint; it was added to the one above, as merged cells have it.\n"
    "w4: 1 row names no stage; it was put into the one above, as merged cells have it." },
  { "feelings-of-nobody", "stage,touchpoint,persona,emotion\nA,T,Mei,1\nA,U,Tom,-1\nA,V,,2\nA,W,,0\n",
    "persona Mei\npersona Tom\nstage A\n  title: T\n  emotion Mei 1 \n  title: U\n  emotion Tom -1 \n  title: V\n"
    "  emotion Mei 2 \n  title: W\n  emotion Mei 0 ",
    "w4: 2 emotions name no persona; they were given to “Mei”, the first one." },
  { "sums-below", "stage,touchpoint,expected,actual\nA,T,4,3\nA,U,5,2\nA,Grand total,9,5\n",
    "stage A\n  title: T\n  score Overall nan 4 3 n 0 sd nan evidence -1\n  title: U",
    "w4: “Grand total” may be a sum of the rows above. If it is, delete it from the map.\n"
    "s4: expected “9” is left out: it is not between 1 and 5." },
  { "merged-stages-of-pages", "stage,touchpoint\nA,T\n,U\n,V\nA,W\nB,X\n,Y\n,Y\n",
    "stage A\n  title: T\n  title: U\n  title: V\n  title: W\nstage B\n  title: X\n  title: Y",
    "w3: 3 rows name no stage; they were put into the one above, as merged cells have it." },
  { "stage-forgotten", "stage,touchpoint,pain_point\nA,T,\nA,U,\nA,V,\n,W,\n,W,p\nB,X,\nB,Y,\n,Y,q\n,Z,\nB,X,\n",
    "stage A\n  title: T\n  title: U\n  title: V\n  title: W\n  pain 2 p\nstage B\n  title: X\n  title: Y\n  pain 2 q\n"
    "  title: Z",
    "w5: 2 rows name no stage; they were put into the one above, as merged cells have it." },
  { "one-stage-forgotten", "stage,touchpoint\nKauf,T\nKauf,U\nNutzung,V\n,W\n",
    "stage Kauf\n  title: T\n  title: U\nstage Nutzung\n  title: V\n  title: W",
    "w5: 1 row names no stage; it was put into the one above, as merged cells have it." },
  { "title-rows", "Overview,,\n\n,,\nOctober,,\nlegal,touchpoint,risk\nA,T,x\n", "  title: T\n  note legal: A\n  note risk: x",
    "s1: “Overview” is left out: it stands above the names of the columns.\n"
    "s4: “October” is left out: it stands above the names of the columns.\n"
    "w5: No column was taken for scores. If there are some, their columns have to be called “importance”, “expected” and "
    "“actual”, or be taken for these.\n"
    "w5: The column “legal” is not known; it became a lane of your own.\n"
    "w5: The column “risk” is not known; it became a lane of your own." },
  { "survey", "touchpoint,respondent,actual\nT,r1,3\n", "  title: T\n  note respondent: r1",
    "w1: This looks like the answers of a survey, one a row. To have them counted, import them as answers into the map that they "
    "are about.\n"
    "w1: The column “respondent” is not known; it became a lane of your own." },
  { "numbered", "id,stage,touchpoint,actual\n1,A,T,3\n", "stage A\n  title: T\n  note id: 1",
    "w1: The column “id” is not known; it became a lane of your own." },
  { "title-like-a-column", "Touchpoint,,\nstage,touchpoint,actual\nA,T,3\n", "stage A\n  title: T",
    "s1: “Touchpoint” is left out: it stands above the names of the columns." },
  { "rows-above-the-first-stage", "stage,touchpoint\n,T\n,U\nA,V\nA,W\n",
    "stage Journey\n  title: T\n  title: U\nstage A\n  title: V",
    "w0: 2 rows stand above the first stage; they were put into “Journey”." },

  { "stage-beside-merged-touchpoint", "stage,touchpoint,pain_point\nA,T,p1\nA,,p2\n", "  title: T\n  pain 2 p1\n  pain 2 p2",
    "r3: No touchpoint is named here; the row was added to “T”." },
  { "stage-without-touchpoint", "stage,touchpoint,persona\nA,,Mei\nB,T,\n", "persona Mei\nstage A\nstage B\n  title: T", "" },
  { "cells-without-touchpoint", "stage,touchpoint,pain_point\nA,T,\nB,,p\n", "stage B\n  title: Untitled touchpoint\n  pain 2 p",
    "r3: No touchpoint is named here; the row was added to “Untitled touchpoint”." },
  { "no-stage-column", "touchpoint\nT\nU\n", "stage Journey\n  title: T\n  title: U", "" },
  { "first-value-counts",
    "touchpoint,channel,kano,moment of truth,tier\nT,,,,\nT,web,M,yes,base\nT,web,must-be,x,base\nT,app,O,no,added\n",
    "  channel: web\n  truth 1 kano 1 tier 1",
    "s5: channel “app” is left out: above it is “web”.\ns5: moment of truth “no” is left out: above it is something else.\n"
    "s5: kano “O” is left out: above it is something else.\ns5: tier “added” is left out: above it is something else." },
  { "no-is-a-value", "touchpoint,moment_of_truth\nT,no\nT,yes\n", "  truth 0 kano 0 tier 0",
    "s3: moment_of_truth “yes” is left out: above it is something else." },
  { "severity-alone", "touchpoint,pain_point,severity\nT,,3\nU,p,high\nV,q,4\nW,r,2.5\n", "  pain 3 p\n  pain 2 q\n  pain 2 r",
    "s2: severity “3” is left out: no pain point stands beside it.\ns4: severity “4” is left out: it is not between 1 and 3.\n"
    "s5: severity “2.5” is left out: it is not a whole number." },
  { "emotion-without-persona", "touchpoint,persona,emotion\nT,,1\nU,Tom,2\nV,Mei,0\n",
    "persona Tom\npersona Mei\n  emotion Tom 1 \n  emotion Tom 2 ",
    "w2: 1 emotion names no persona; it was given to “Tom”, the first one." },
  { "persona-is-made", "touchpoint,emotion\nT,1\n", "persona Customer\n  emotion Customer 1 ", "" },
  { "emotion-of-five", "touchpoint,emotion\nT,1\nU,5\nV,2.5\nW,3\n",
    "  emotion Customer -2 \n  emotion Customer 2 \n  emotion Customer -0.5 \n  emotion Customer 0 ",
    "r0: The emotions were taken as 1 to 5, from very bad to very good, since some are above 2." },
  { "emotion-of-ten", "touchpoint,emotion\nT,1\nU,10\nV,7\n",
    "  emotion Customer -2 \n  emotion Customer 2 \n  emotion Customer 0.67 ",
    "r0: The emotions were taken as 1 to 10, from very bad to very good, since some are above 5. If that is wrong, write the "
    "range behind the name of the column, as in “emotion (1-10)”." },
  { "stages-alike", "stage,touchpoint\nBuy,A\nBUY,B\nUse,C\n", "stage Buy\n  title: A\nstage BUY\n  title: B",
    "w3: “BUY” became a stage of its own beside “Buy”. If they are one, write them alike." },
  { "emotion-out-of", "touchpoint,emotion\nT,4/5\nU,-1\nV,9/5\n",
    "  emotion Customer 1 \n  emotion Customer -1 \n!  emotion Customer 2",
    "s4: emotion “9/5” is left out: it is beyond its own scale." },
  { "emotion-slip", "touchpoint,emotion\nT,1\nU,2\nV,22\n", "  emotion Customer 1 \n  emotion Customer 2 \n!  emotion Customer -",
    "s4: emotion “22” is left out: it is not between -2 and 2." },
  { "emotion-slip-of-five", "touchpoint,emotion\nT,2\nU,3\nV,4\nW,5\nX,55\n",
    "  emotion Customer -1 \n  emotion Customer 0 \n  emotion Customer 1 \n  emotion Customer 2 \n",
    "r0: The emotions were taken as 1 to 5, from very bad to very good, since some are above 2.\n"
    "s6: emotion “55” is left out: it is not between 1 and 5." },
  { "emotion-zero-among-five", "touchpoint,emotion\nT,2\nU,3\nV,0\nW,5\nX,4\n",
    "  emotion Customer -1 \n  emotion Customer 0 \n!  emotion Customer -2 ",
    "r0: The emotions were taken as 1 to 5, from very bad to very good, since some are above 2.\n"
    "s4: emotion “0” is left out: it is not between 1 and 5." },
  { "emotion-from-zero", "touchpoint,emotion\nT,0\nU,3\nV,0\nW,5\nX,4\n",
    "  emotion Customer -2 \n  emotion Customer 0.4 \n  emotion Customer -2 \n  emotion Customer 2 ",
    "r0: The emotions were taken as 0 to 5, from very bad to very good, since some are above 2." },
  { "emotion-open", "touchpoint,emotion,emotion_word\nT,3,\nU,4,glad\nV,33,\n", "!  emotion Customer ",
    "w0: No emotion was taken over: one of them is so far from the few others that their range is open. Mend it, or write the "
    "range behind the name of the column, as in “emotion (1-5)”, and import again.\n"
    "s3: emotion_word “glad” is left out: no emotion stands beside it." },
  { "emotion-slip-beyond-scales", "touchpoint,emotion\nT,1\nU,2\nV,200\n",
    "  emotion Customer 1 \n  emotion Customer 2 \n!  emotion Customer -",
    "s4: emotion “200” is left out: it is not between -2 and 2." },
  { "emotion-range-named", "touchpoint,Emotion (1-10)\nT,1\nU,5.5\nV,2\nW,11\n",
    "  emotion Customer -2 \n  emotion Customer 0 \n  emotion Customer -1.56 ",
    "r0: The emotions were taken as 1 to 10, from very bad to very good, as their column is called.\n"
    "s5: Emotion (1-10) “11” is left out: it is not between 1 and 10." },
  { "emotion-range-from-zero", "touchpoint,emotion (0 - 10)\nT,0\nU,5\n", "  emotion Customer -2 \n  emotion Customer 0 ",
    "r0: The emotions were taken as 0 to 10, from very bad to very good, as their column is called." },
  { "emotion-range-bare", "touchpoint,emotion 1–5,actual 1-10\nT,1,9\nU,2,\n", "  emotion Customer -2 \n  emotion Customer -1 ",
    "r0: The emotions were taken as 1 to 5, from very bad to very good, as their column is called." },
  { "emotion-range-ours", "touchpoint,emotion [−2 … +2]\nT,1\nU,3\n", "  emotion Customer 1 \n!  emotion Customer 0 ",
    "s3: emotion [−2 … +2] “3” is left out: it is not between -2 and 2." },
  { "emotion-with-sign", "touchpoint,emotion\nT,+1\nU,3\n", "  emotion Customer 1 \n!  emotion Customer 0 ",
    "s3: emotion “3” is left out: it is not between -2 and 2." },
  { "emotion-range", "touchpoint,emotion,emotion_word\nT,2.5,thrilled\nU,-2,\nV,good,\nW,,sad\n",
    "!  emotion Customer 2.5 thrilled\n  emotion Customer -2 ",
    "s2: emotion “2.5” is left out: it is not between -2 and 2.\ns2: emotion_word “thrilled” is left out: no emotion stands "
    "beside it.\n"
    "s4: emotion “good” is left out: it is not a number.\ns5: emotion_word “sad” is left out: no emotion stands beside it." },
  { "second-emotion", "touchpoint,emotion,emotion_word\nT,1,\nT,1,glad\nT,2,sad\n", "  emotion Customer 1 glad",
    "s4: emotion “2” is left out: this persona has another one here already.\n"
    "s4: emotion_word “sad” is left out: this persona has another one here already." },
  { "dimension-last-counts",
    "touchpoint,dimension,kind,weight,actual\nT,Time,cost,0.5,3\nU,Time,,,3\nV,Time,benefit,0.8,3\nW,Other,,,3\n",
    "dimension Time 0 0.8\ndimension Other 0 1",
    "s4: kind “benefit” of “Time” replaces “Cost” from above.\ns4: weight “0.8” of “Time” replaces “0.5” from above." },
  { "no-dimension-is-overall", "touchpoint,importance,expected,actual\nT,5,4,3\n",
    "dimension Overall 0 1\n  score Overall 5 4 3 n 0 sd nan evidence -1", "" },
  { "kind-known", "touchpoint,dimension,actual\nT,Time cost,3\nU,Time cost,2\nT,Functional value,3\n",
    "dimension Time cost 1 1\ndimension Functional value 0 1",
    "w2: “Time cost” was taken as a cost: less is better. If that is wrong, add a column “kind” that says benefit." },
  { "kind-said", "touchpoint,dimension,kind,actual\nT,Time cost,,3\n", "dimension Time cost 0 1", "" },
  { "kind-alone", "touchpoint,kind,weight\nT,cost,2\n", "!dimension Overall 1 2",
    "s2: kind “cost” is left out: no dimension or score stands beside it.\n"
    "s2: weight “2” is left out: no dimension or score stands beside it." },
  { "unknown-kind", "touchpoint,dimension,kind,weight,actual\nT,D,odd,-1,3\n", "dimension D 0 1",
    "s2: kind “odd” is left out: this word is not known here.\ns2: weight “-1” is left out: it is not between 0 and 1000000." },
  { "second-score", "touchpoint,dimension,importance,expected,actual,n\nT,D,5,4,3,12\nT,D,5,4,3,12\nT,D,,4,2,\nT,E,,4,2,\n",
    "  score D 5 4 3 n 12 sd nan evidence -1\n  score E nan 4 2 n 0 sd nan evidence -1",
    "s4: “T” has a score for “D” already; this one is left out: expected 4, actual 2." },
  { "evidence", "touchpoint,actual,n,evidence\nT,3,12,Interview\nU,3,,survey: October\nV,,40,observation\nW,4,5,gut\n",
    "  score Overall nan nan 3 n 12 sd nan evidence 3\n  evidence 3 n 12 \n  evidence 2 n 0 October\n  evidence 5 n 40 \n  "
    "evidence 0 n 5 gut",
    "r5: “gut” is no kind of evidence that is known here; it became the note of a workshop estimate." },
  { "numbers", "touchpoint,actual,n,sd\nT,3,4.5,1.2\nU,3,-1,-2\nV,3,many,x\n", "  score Overall nan nan 3 n 0 sd 1.2 evidence -1",
    "s2: n “4.5” is left out: it is not a whole number.\ns3: sd “-2” is left out: it is not between 0 and 1000.\n"
    "s3: n “-1” is left out: it is not between 0 and 2147483647.\ns4: sd “x” is left out: it is not a number.\n"
    "s4: n “many” is left out: it is not a number." },
  { "decimal-comma", "touchpoint;emotion;actual\nT;−1,5;3,25\n",
    "  emotion Customer -1.5 \n  score Overall nan nan 3.25 n 0 sd nan evidence -1", "" },
  { "decimal-comma-between-commas", "touchpoint,emotion,weight,dimension,actual\nT,\"1,5\",\"1,250\",D,3\n",
    "  emotion Customer 1.5 ",
    "s2: weight “1,250” is left out: where commas stand between the cells, a point has to stand before decimals." },
  { "percent", "touchpoint,importance,actual,competitor:X\nT,80%,45 %,60％\nU,110%,-1%,12.5%\n",
    "  score Overall 80 nan 45 n 0 sd nan evidence -1\ncompetitor X\n  rating T Overall 60\n  rating U Overall 12.5",
    "w0: Scores were taken as 0 to 100.\ns3: importance “110%” is left out: only scores from 0 to 100 can be per cents.\ns3: "
    "actual “-1%” is left out: "
    "only scores from 0 to 100 can be per cents." },
  { "percent-of-weights", "touchpoint,dimension,weight,actual,emotion,n\nT,A,60%,4,50%,5%\nT,B,40 %,3,,\n",
    "dimension A 0 60\ndimension B 0 40\n  score A nan nan 4 n 0 sd nan evidence -1",
    "s2: emotion “50%” is left out: it is not a number.\ns2: n “5%” is left out: it is not a number." },
  { "thousands", "touchpoint,n,actual\nT,\"1,200\",3\nU,1.200,3\nV,1 234 567,3\nW,\"1,20\",3\nX,1.200.00,3\n",
    "  score Overall nan nan 3 n 1200 sd nan evidence -1\n  title: U\n  score Overall nan nan 3 n 1200 sd nan evidence -1\n"
    "  score Overall nan nan 3 n 1234567 sd nan evidence -1",
    "s5: n “1,20” is left out: it is not a whole number.\n"
    "s6: n “1.200.00” is left out: it is not a number." },
  { "title-above", "Our journey,,\n,,\nas of May,2025,\nstage,touchpoint,actual\nA,T,3\n", "stage A\n  title: T",
    "s1: “Our journey” is left out: it stands above the names of the columns.\n"
    "s3: “as of May, 2025” is left out: it stands above the names of the columns." },
  { "title-above-semicolons", "sep=;\nOurs, and theirs\n\nstage;touchpoint;actual\nA;T;3,5\n",
    "  score Overall nan nan 3.5 n 0 sd nan evidence -1",
    "s2: “Ours, and theirs” is left out: it stands above the names of the columns." },
  { "explained-headers",
    "Stage:,Touchpoint *,Importance (1-5),Expected [1–5],实际（1–5）,Note (internal),note\nA,T,5,4,3,mine,ours\n",
    "lane 9 Note (internal)\nstage A\n  title: T\n  score Overall 5 4 3 n 0 sd nan evidence -1\n  note Notes: ours\n  note Note "
    "(internal): mine",
    "w1: The column “Note (internal)” means the same as another; it became a lane of your own." },
  { "promise", "touchpoint,promise\nT,口碑\nT,Advertising: 9.90 a month\nT,Ready in a day\n",
    "  promise 1 \n  promise 0 9.90 a month\n  promise 3 Ready in a day", "" },
  { "opportunity", "touchpoint,opportunity\nT,Mend it\nU,Mend it\nU,Other\nU,Mend it\n",
    "opportunity Mend it\n  mends T\n  mends U\nopportunity Other\n  mends U", "" },
  { "competitor", "touchpoint,dimension,competitor:A,竞品：B\nT,D,3,4\nT,,2,\nT,D,5,1\n",
    "competitor A\n  rating T D 3\n  rating T Overall 2\ncompetitor B\n  rating T D 4",
    "s4: competitor:A “5” is left out: above it is something else.\ns4: 竞品：B “1” is left out: above it is something else." },
  { "thoughts", "touchpoint,thought,lane:Owner\nT,Is it safe?,me\n", "lane 2 What they think", "" },
  { "lanes", "touchpoint,Regulator,note,lane:Owner\nT,GDPR,hm,me\nT,PCI,,\n",
    "lane 9 Notes\nlane 9 Regulator\nlane 9 Owner\n  note Notes: hm\n  note Regulator: GDPR\n  note Regulator: PCI\n  note "
    "Owner: me",
    "w1: No column was taken for scores. If there are some, their columns have to be called “importance”, “expected” and "
    "“actual”, or be taken for these.\n"
    "w1: The column “Regulator” is not known; it became a lane of your own." },
  { "lanes-asked-for", "touchpoint,lane:Owner,泳道：Policies\nT,me,GDPR\n",
    "lane 9 Owner\nlane 9 Policies\n  note Owner: me\n  note Policies: GDPR", "" },
  { "headings-in-german", "\nTouchpoint;Wichtigkeit;Erwartung;Erlebnis;competitor:X\nT;5;4;3;2\n",
    "lane 9 Wichtigkeit\nlane 9 Erwartung\nlane 9 Erlebnis\n  note Wichtigkeit: 5\n!  score Overall 5 4 3 n 0 sd nan evidence -1",
    "w2: No column was taken for scores. If there are some, their columns have to be called “importance”, “expected” and "
    "“actual”, or be taken for these.\n"
    "w2: The column “Wichtigkeit” is not known; it became a lane of your own.\n"
    "w2: The column “Erwartung” is not known; it became a lane of your own.\n"
    "w2: The column “Erlebnis” is not known; it became a lane of your own." },
  { "some-headings-in-german", "touchpoint,Wichtigkeit,expectation,actual\nT,5,4,3\n",
    "lane 9 Wichtigkeit\n  score Overall nan 4 3 n 0 sd nan evidence -1",
    "w1: The column “Wichtigkeit” is not known; it became a lane of your own." },
  { "no-notes-no-lane", "touchpoint,note\nT,\n", "!lane 9 Notes", "" },
  { "second-column", "touchpoint,actual,Actual,notes,comments\nT,3,4,a,b\n",
    "lane 9 comments\n  score Overall nan nan 3 n 0 sd nan evidence -1\n  note Notes: a\n  note comments: b",
    "s1: “Actual” is a second column of this kind; it is left out.\n"
    "w1: The column “comments” means the same as another; it became a lane of your own." },
  { "main-name-wins", "step,touchpoint\nS,T\n", "lane 9 step\n  title: T\n  note step: S",
    "w1: The column “step” means the same as another; it became a lane of your own." },
  { "column-without-name", "touchpoint,,\nT,x,\nU,,,y\n", "  title: T\n  title: U",
    "s2: column 2 “x” is left out: its column has no name.\ns3: column 4 “y” is left out: its column has no name." },
  { "formula-guard", "touchpoint,action\n'=1+1,'-5 %\n", "  title: =1+1\n  action: -5 %", "" },
  { "unclosed-quote", "touchpoint,action\nT,\"a\nU,b\n", "  title: T\n  action: \"a\n  title: U\n  action: b",
    "r2: A quote that opens here is never closed; it was taken as a letter." },
  { "text-after-quote", "touchpoint\n\"Big\" one\n", "  title: Big one",
    "r2: There is text after a closing quote; it was added to the cell, without the quotes." },
  { "control-characters", "touchpoint\nT\033\001\n\002\n", "  title: T",
    "s2: 2 control characters are left out.\ns3: 1 control character is left out." },
  { "line-of-a-row", "touchpoint,action,emotion\nT,\"a\nb\",-9\nU,,-9\n", "  action: a",
    "s2: emotion “-9” is left out: it is not between -2 and 2.\ns4: emotion “-9” is left out: it is not between -2 and 2." },
  { "line-fields", "touchpoint,channel\nT,\"a\nb\"\nT,\"a\nb\"\n", "  channel: a b", "" },
  { "header-only", "stage,touchpoint\n", "!stage Journey", "w0: The table has no rows below its header." },
  { "preface", "stage,touchpoint,persona,dimension,opportunity\n,,Mei,D,Mend\n,,Tom,,\nA,T,Tom,,\n",
    "persona Mei\npersona Tom\ndimension D 0 1\nstage A\n  title: T\nopportunity Mend", "" },
};

static void
check_lines (const char *description, const char *lines)
{
  g_auto (GStrv) expected = g_strsplit (lines, "\n", -1);
  const char *place = description;

  for (guint i = 0; expected[i]; i++)
    {
      gboolean absent = expected[i][0] == '!';
      g_autofree char *line = g_strdup_printf ("%s\n", expected[i] + absent);
      const char *found = strstr (absent ? description : place, line);

      g_test_message ("%s", expected[i]);
      g_assert_true (absent == (found == NULL));
      place = absent ? place : found;
    }
}

static void
test_rule (gconstpointer data)
{
  const RuleCase *rule = data;
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMap) map = import_text (rule->table, report, &error);
  g_autofree char *description = NULL;
  g_autofree char *remarks = list_remarks (report);

  g_assert_no_error (error);
  description = csv_map_describe (journey_map_state (map));
  check_lines (description, rule->lines);
  g_assert_cmpstr (remarks, ==, rule->remarks);
}

static void
test_shared_evidence (void)
{
  g_autoptr (JourneyMap) map =
      import_text ("touchpoint,dimension,actual,n,evidence\nT,A,3,9,survey\nT,B,4,9,survey\nT,C,4,8,survey\n", NULL, NULL);
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);
  JourneyNode *touchpoint = journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0);
  JourneyNode *first = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0);
  JourneyNode *second = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 1);

  g_assert_cmpuint (journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE), ==, 2);
  g_assert_cmpstr (journey_node_text (first, JOURNEY_SCORE_EVIDENCE), ==, journey_node_text (second, JOURNEY_SCORE_EVIDENCE));
}

static const struct
{
  const char *text;
  int code;
  const char *message;
} errors[] = {
  { "", JOURNEY_CSV_ERROR_EMPTY, "The file is empty. The first line of a table names its columns." },
  { "\n\n  \n", JOURNEY_CSV_ERROR_EMPTY, "The file is empty. The first line of a table names its columns." },
  { "stage,owner,legal\nA,B,C\n", JOURNEY_CSV_ERROR_COLUMNS,
    "No column says what the touchpoints are. The columns in line 1 are: stage, owner, legal. Name one of them “touchpoint”." },
  { "step one\ntouchpoint\nT\n", JOURNEY_CSV_ERROR_COLUMNS,
    "There is only one column, “step one”. Columns stand between commas, semicolons or tabs, and one of them has to be named "
    "“touchpoint”." },
  { "stage|touchpoint\nA|T\n", JOURNEY_CSV_ERROR_COLUMNS,
    "There is only one column, “stage|touchpoint”. Columns stand between commas, semicolons or tabs, and one of them has to be "
    "named “touchpoint”." },
  { "stage,Buy,Use\ntouchpoint,Shop,App\n", JOURNEY_CSV_ERROR_COLUMNS,
    "No column says what the touchpoints are. The columns in line 1 are: stage, Buy, Use. Name one of them “touchpoint”." },
  { "Libri;;\n;;\nContatto;Fase;Reale\nChiama;Prima;2\n", JOURNEY_CSV_ERROR_COLUMNS,
    "No column says what the touchpoints are. The columns in line 3 are: Contatto, Fase, Reale. Name one of them “touchpoint”." },
  { "<?xml version=\"1.0\"?>", JOURNEY_CSV_ERROR_ENCODING,
    "This is no table but an XML file. A map is not imported, but opened." },
  { "\n%PDF-1.5", JOURNEY_CSV_ERROR_ENCODING, "This is no table but a PDF document." },
  { "\xef\xbb\xbf\n<!-- saved -->\n<!-- a, b -->\n<HTML>", JOURNEY_CSV_ERROR_ENCODING,
    "This is a web page, of which no map can be made. Ask for the map, or for a picture that carries it." },
  { "<!-- saved -->\n<?xml version=\"1.0\"?>", JOURNEY_CSV_ERROR_ENCODING,
    "This is no table but an XML file. A map is not imported, but opened." },
  { "<!-- never closed\n", JOURNEY_CSV_ERROR_COLUMNS,
    "There is only one column, “<!-- never closed”. Columns stand between commas, semicolons or tabs, and one of them has to be "
    "named “touchpoint”." },
  { "Idee\nAnruf\nBrief, dann Mail\n", JOURNEY_CSV_ERROR_COLUMNS,
    "There is only one column, “Idee”. Columns stand between commas, semicolons or tabs, and one of them has to be named "
    "“touchpoint”." },
  { "Idee\nAnruf\nBrief, dann Mail\nBesuch\n", JOURNEY_CSV_ERROR_COLUMNS,
    "There is only one column, “Idee”. Columns stand between commas, semicolons or tabs, and one of them has to be named "
    "“touchpoint”." },
  { "PK\003\004xl", JOURNEY_CSV_ERROR_ENCODING,
    "This is a file of a spreadsheet or a text program. Save it there as CSV or as plain text, then import that." },
};

static void
test_errors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (import_text (errors[i].text, NULL, &error));
      g_assert_error (error, JOURNEY_CSV_ERROR, errors[i].code);
      g_assert_cmpstr (error->message, ==, errors[i].message);
    }
}

static void
test_binary (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_csv_import (bytes, NULL, report, &error));
  g_assert_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_ENCODING);
  g_assert_cmpuint (journey_report_length (report), ==, 0);
}

static void
test_wrong_scales (void)
{
  static const int wrong[][2] = { { 5, 1 }, { 1, 1 }, { -1, 5 }, { 0, 1001 }, { 5, 0 } };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("touchpoint\n", 11);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      const JourneyCsvOptions options = { .scale_low = wrong[i][0], .scale_high = wrong[i][1] };
      g_autoptr (GError) error = NULL;

      g_assert_null (journey_csv_import (bytes, &options, NULL, &error));
      g_assert_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_SCALE);
    }
}

static const struct
{
  const char *name;
  guint n_touchpoints;
  double gap;
} samples[] = {
  { "broadband.csv", 11, -0.7555 },       { "electric-car.csv", 10, 0.3619 },  { "family-insurance.csv", 10, -0.5751 },
  { "group-buying-zh.csv", 10, -0.3589 }, { "membership-zh.csv", 6, -0.7832 },
};

static void
test_samples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GBytes) bytes = read_file ("samples", samples[i].name);
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autoptr (JourneyMap) map = journey_csv_import (bytes, NULL, report, NULL);
      g_autoptr (JourneyGapTable) table = journey_gap_table_new (journey_map_state (map));

      g_assert_cmpuint (journey_report_length (report), ==, 0);
      g_assert_cmpuint (journey_gap_table_length (table), ==, samples[i].n_touchpoints);
      g_assert_cmpfloat_with_epsilon (journey_gap_table_map (table)->gap, samples[i].gap, 5e-5);
    }
}

/* Every dialect of a table makes the same map as the plain one; a remark says what had to be guessed, and one that the
 * last column is not known. */
static const struct
{
  const char *name;
  const char *plain;
  const char *remark;
} dialects[] = {
  { "latin-utf8-bom.csv", "latin-utf8.csv", "" },
  { "latin-utf16le-bom.csv", "latin-utf8.csv", "" },
  { "latin-utf16be-bom.csv", "latin-utf8.csv", "" },
  { "latin-utf16le.csv", "latin-utf8.csv", "" },
  { "latin-utf16be.csv", "latin-utf8.csv", "" },
  { "latin-windows-1252.csv", "latin-utf8.csv",
    "w0: The file is not UTF-8; it was read as Windows-1252. Look whether accents and quotes are right." },
  { "latin-semicolon-comma.csv", "latin-utf8.csv", "" },
  { "latin-tab-utf16.csv", "latin-utf8.csv", "" },
  { "latin-sep-line.csv", "latin-utf8.csv", "" },
  { "latin-cr.csv", "latin-utf8.csv", "" },
  { "latin-lf-no-end.csv", "latin-utf8.csv", "" },
  { "latin-quoted-crlf.csv", "latin-utf8.csv", "" },
  { "latin-shuffled.csv", "latin-utf8.csv", "" },
  { "latin-merged-cells.csv", "latin-utf8.csv", "w1: " },
  { "simplified-gb18030.csv", "simplified-utf8.csv", "w0: The file is not UTF-8; it was read as GB18030." },
  { "simplified-utf16le.csv", "simplified-utf8.csv", "" },
  { "simplified-utf16be-bom.csv", "simplified-utf8.csv", "" },
  { "simplified-full-width.csv", "simplified-utf8.csv", "" },
  { "traditional-big5.csv", "traditional-utf8.csv", "w0: The file is not UTF-8; it was read as BIG5." },
  { "traditional-semicolon.csv", "traditional-utf8.csv", "" },
};

static char *
describe_file (const char *name, JourneyReport *report)
{
  g_autoptr (GBytes) bytes = read_file ("csv", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMap) map = journey_csv_import (bytes, NULL, report, &error);

  g_assert_no_error (error);

  return csv_map_describe (journey_map_state (map));
}

static void
test_dialects (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dialects); i++)
    {
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autofree char *plain = describe_file (dialects[i].plain, NULL);
      g_autofree char *description = describe_file (dialects[i].name, report);
      g_autofree char *remarks = list_remarks (report);

      g_test_message ("%s", dialects[i].name);
      g_assert_cmpstr (description, ==, plain);
      g_assert_nonnull (strstr (remarks, ": The column “"));
      g_assert_true (g_str_has_prefix (remarks, dialects[i].remark));
      g_assert_cmpuint (journey_report_length (report), ==, *dialects[i].remark ? 2 : 1);
    }
}

static void
test_damaged (void)
{
  static const char utf16[] = "\xff\xfet\0o\0u\0c\0h\0p\0o\0i\0n\0t\0\n\0\0\xd8\n\0x";
  g_autoptr (GBytes) odd = g_bytes_new_static (utf16, sizeof utf16 - 1);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map = journey_csv_import (odd, NULL, report, NULL);
  g_autoptr (JourneyMap) other = import_text ("\xef\xbb\xbftouchpoint\na\xff\n", report, NULL);
  g_autofree char *remarks = list_remarks (report);
  g_autofree char *description = csv_map_describe (journey_map_state (map));
  g_autofree char *other_description = csv_map_describe (journey_map_state (other));

  check_lines (description, "  title: \xef\xbf\xbd");
  check_lines (other_description, "  title: a\xef\xbf\xbd");
  g_assert_cmpstr (remarks, ==,
                   "s0: Some characters are damaged; they are shown as “\xef\xbf\xbd”.\n"
                   "s0: Some characters are damaged; they are shown as “\xef\xbf\xbd”.");
}

static void
test_one_step (void)
{
  g_autoptr (JourneyMap) map = import_text ("touchpoint,opportunity\nT,Mend\n", NULL, NULL);
  JourneyHistory *history = journey_map_history (map);

  g_assert_cmpstr (journey_history_undo_name (history), ==, "Import");
  g_assert_true (journey_history_undo (history));
  g_assert_false (journey_history_can_undo (history));
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_STAGES), ==, 0);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_LANES), ==, 7);
  g_assert_true (journey_history_redo (history));
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_OPPORTUNITIES), ==, 1);
}

/* Nothing became a lane where there is no map; what was guessed of the file itself is still true. */
static void
test_failure_says_what_is_true (void)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMap) map = import_text ("title\nlegal,risk,caf\351\nA,B,C\n", report, &error);

  g_assert_null (map);
  g_assert_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_COLUMNS);
  g_assert_cmpuint (journey_report_length (report), ==, 1);
  g_assert_nonnull (strstr (journey_report_get (report, 0)->message, "Windows-1252"));
}

static void
test_many_remarks (void)
{
  g_autoptr (GString) table = g_string_new ("touchpoint,emotion\n");
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map = NULL;

  for (guint i = 0; i < 1003; i++)
    g_string_append (table, "T,-9\n");
  map = import_text (table->str, report, NULL);
  g_assert_cmpuint (journey_report_length (report), ==, 1001);
  g_assert_cmpstr (journey_report_get (report, 1000)->message, ==, "3 more remarks are not listed.");
}

static void
test_no_report (void)
{
  g_autoptr (JourneyMap) map = import_text ("touchpoint,emotion\nT,9\n", NULL, NULL);

  g_assert_nonnull (map);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *path = g_strdup_printf ("/csv/rules/%s", rules[i].name);

      g_test_add_data_func (path, &rules[i], test_rule);
    }
  g_test_add_func ("/csv/shared-evidence", test_shared_evidence);
  g_test_add_func ("/csv/scale/wrong", test_wrong_scales);
  g_test_add_func ("/csv/errors", test_errors);
  g_test_add_func ("/csv/binary", test_binary);
  g_test_add_func ("/csv/samples", test_samples);
  g_test_add_func ("/csv/dialects", test_dialects);
  g_test_add_func ("/csv/damaged", test_damaged);
  g_test_add_func ("/csv/one-step", test_one_step);
  g_test_add_func ("/csv/many-remarks", test_many_remarks);
  g_test_add_func ("/csv/failure-says-what-is-true", test_failure_says_what_is_true);
  g_test_add_func ("/csv/no-report", test_no_report);

  return g_test_run ();
}
