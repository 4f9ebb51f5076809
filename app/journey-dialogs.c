/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The list of remarks that stands beside a window. */
#define REPORT "journey-report"

/* A list that nobody reads to its end need not be built to its end. */
#define REMARKS_SHOWN 500

typedef struct
{
  JourneyDialogFunc func; /* NULL when it was answered */
  gpointer user_data;
} Question;

typedef struct
{
  Question question;
  char *answer;
} Answer;

static void
question_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static gboolean
on_answered (gpointer data)
{
  Answer *answer = data;

  answer->question.func (answer->answer, answer->question.user_data);
  g_free (answer->answer);
  g_free (answer);

  return G_SOURCE_REMOVE;
}

/* What is done about an answer may close the window below, and the dialog must be gone before that. */
static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Question *question = data;
  Answer *answer;

  if (!question->func)
    return;

  answer = g_new0 (Answer, 1);
  answer->question = *question;
  answer->answer = g_strdup (response);
  question->func = NULL;
  g_idle_add_full (G_PRIORITY_DEFAULT, on_answered, answer, NULL);
}

/* The window below was closed without asking here. */
static void
on_destroy (AdwMessageDialog *dialog, gpointer data)
{
  on_response (dialog, JOURNEY_ANSWER_CANCEL, data);
}

static AdwMessageDialog *
dialog_new (GtkWindow *parent, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, NULL, NULL));

  adw_message_dialog_set_heading (dialog, heading);
  adw_message_dialog_set_body (dialog, body);
  adw_message_dialog_set_close_response (dialog, JOURNEY_ANSWER_CANCEL);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);

  return dialog;
}

static void
add_close (AdwMessageDialog *dialog)
{
  adw_message_dialog_add_response (dialog, JOURNEY_ANSWER_CANCEL, _ ("_Close"));
  adw_message_dialog_set_default_response (dialog, JOURNEY_ANSWER_CANCEL);
}

static GtkWidget *
remark_label_new (const JourneyRemark *remark)
{
  g_autofree char *text =
      remark->line > 0 ? g_strdup_printf (_ ("Line %u: %s"), remark->line, remark->message) : g_strdup (remark->message);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 8);
  gtk_widget_set_margin_bottom (label, 8);

  return label;
}

static void
add_remark (GtkListBox *list, GtkWidget *label)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_append (list, row);
}

static GtkWidget *
remark_list_new (JourneyReport *report)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  journey_dialog_fill_report (GTK_LIST_BOX (list), report);

  return list;
}

/**
 * journey_dialog_ask:
 * @answers: (array length=n_answers): the buttons; the suggested one is the default
 * @func: called with the answer, when the dialog is gone
 *
 * Asks a question over @parent.
 */
void
journey_dialog_ask (GtkWindow *parent,
                    const char *heading,
                    const char *body,
                    const JourneyAnswer *answers,
                    guint n_answers,
                    JourneyDialogFunc func,
                    gpointer user_data)
{
  AdwMessageDialog *dialog = dialog_new (parent, heading, body);
  Question *question = g_new0 (Question, 1);

  question->func = func;
  question->user_data = user_data;
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question, question_free, 0);
  g_signal_connect (dialog, "destroy", G_CALLBACK (on_destroy), question);
  for (guint i = 0; i < n_answers; i++)
    {
      adw_message_dialog_add_response (dialog, answers[i].id, answers[i].label);
      if (answers[i].suggested)
        {
          adw_message_dialog_set_response_appearance (dialog, answers[i].id, ADW_RESPONSE_SUGGESTED);
          adw_message_dialog_set_default_response (dialog, answers[i].id);
        }
      else if (answers[i].destructive)
        adw_message_dialog_set_response_appearance (dialog, answers[i].id, ADW_RESPONSE_DESTRUCTIVE);
    }
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * journey_dialog_tell:
 *
 * Says over @parent what went wrong.
 */
void
journey_dialog_tell (GtkWindow *parent, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = dialog_new (parent, heading, body);

  add_close (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
forget_report (GObject *parent)
{
  g_object_set_data (parent, REPORT, NULL);
}

/**
 * journey_dialog_show_report:
 *
 * Lists the remarks about a file over @parent, which can be worked on beside the list.
 */
void
journey_dialog_show_report (GtkWindow *parent, const char *heading, const char *body, JourneyReport *report)
{
  GtkWindow *before = g_object_get_data (G_OBJECT (parent), REPORT);
  AdwMessageDialog *dialog;
  GtkWidget *scroller = gtk_scrolled_window_new ();

  /* What was said before does not pile up behind what is said now. */
  if (before)
    gtk_window_destroy (before);
  dialog = dialog_new (parent, heading, body);
  g_object_set_data (G_OBJECT (parent), REPORT, dialog);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (forget_report), parent, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_min_content_width (GTK_SCROLLED_WINDOW (scroller), 340);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 180);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), remark_list_new (report));
  adw_message_dialog_set_extra_child (dialog, scroller);
  add_close (dialog);
  gtk_window_set_modal (GTK_WINDOW (dialog), FALSE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * journey_dialog_fill_report:
 * @list: a list without rows
 *
 * Puts the remarks about a file into a list, a row each; the last says how many are not shown.
 */
void
journey_dialog_fill_report (GtkListBox *list, JourneyReport *report)
{
  guint n = journey_report_length (report);

  for (guint i = 0; i < MIN (n, REMARKS_SHOWN); i++)
    add_remark (list, remark_label_new (journey_report_get (report, i)));
  if (n > REMARKS_SHOWN)
    {
      g_autofree char *rest = g_strdup_printf (ngettext ("And %u more.", "And %u more.", n - REMARKS_SHOWN), n - REMARKS_SHOWN);
      const JourneyRemark remark = { JOURNEY_REMARK_WARNING, 0, rest };

      add_remark (list, remark_label_new (&remark));
    }
}
