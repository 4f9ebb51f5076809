/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-choices.h"

#include <string.h>

#include "journey-segment.h"

enum
{
  PROP_DIMENSION = 1,
  PROP_AXIS,
  PROP_CROSSHAIR,
  PROP_SORT,
  PROP_STAGE,
  PROP_PERSONA,
  PROP_SEGMENT,
  PROP_OWNER,
  PROP_EVIDENCE,
  PROP_MEASURED_ONLY,
  PROP_DOCKED,
  PROP_WHAT_IF,
  N_PROPERTIES,
};

#define N_TEXTS PROP_MEASURED_ONLY

struct _JourneyGapChoices
{
  GObject parent_instance;

  char *texts[N_TEXTS]; /* by property */
  gboolean switches[N_PROPERTIES];
};

G_DEFINE_FINAL_TYPE (JourneyGapChoices, journey_gap_choices, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPERTIES];

/* In the order of the enumerations of the model. */
static const char *const axes[] = { "gap", "actual", NULL };
static const char *const crosshairs[] = { "middle", "mean", "median", NULL };
static const char *const sorts[] = { "priority", "gap", "importance", "map", NULL };

/* What a string can be; NULL for anything. The first is what it is to begin with. */
static const char *const *
values_of (guint property)
{
  switch (property)
    {
    case PROP_AXIS:
      return axes;
    case PROP_CROSSHAIR:
      return crosshairs;
    case PROP_SORT:
      return sorts;
    default:
      return NULL;
    }
}

static guint
place_of (JourneyGapChoices *self, guint property)
{
  const char *const *values = values_of (property);
  guint place = 0;

  while (strcmp (values[place], self->texts[property]) != 0)
    place++;

  return place;
}

static void
set_text (JourneyGapChoices *self, guint property, const char *text)
{
  const char *const *values = values_of (property);

  if (!text)
    text = "";
  if ((values && !g_strv_contains (values, text)) || strcmp (self->texts[property], text) == 0)
    return;

  g_free (self->texts[property]);
  self->texts[property] = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
journey_gap_choices_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  JourneyGapChoices *self = JOURNEY_GAP_CHOICES (object);

  if (id < N_TEXTS)
    g_value_set_string (value, self->texts[id]);
  else
    g_value_set_boolean (value, self->switches[id]);
}

/* What is tried is not measured, so it could not be seen among what is. */
static void
switch_off (JourneyGapChoices *self, guint property)
{
  if (!self->switches[property])
    return;

  self->switches[property] = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
journey_gap_choices_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  JourneyGapChoices *self = JOURNEY_GAP_CHOICES (object);

  if (id < N_TEXTS)
    {
      set_text (self, id, g_value_get_string (value));
      return;
    }
  if (self->switches[id] == g_value_get_boolean (value))
    return;

  self->switches[id] = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
  if (self->switches[id] && (id == PROP_MEASURED_ONLY || id == PROP_WHAT_IF))
    switch_off (self, id == PROP_WHAT_IF ? PROP_MEASURED_ONLY : PROP_WHAT_IF);
}

static void
journey_gap_choices_finalize (GObject *object)
{
  JourneyGapChoices *self = JOURNEY_GAP_CHOICES (object);

  for (guint i = PROP_DIMENSION; i < N_TEXTS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (journey_gap_choices_parent_class)->finalize (object);
}

static void
add_text (guint property, const char *name)
{
  const char *const *values = values_of (property);

  properties[property] = g_param_spec_string (name, NULL, NULL, values ? values[0] : "",
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
add_switch (guint property, const char *name)
{
  properties[property] =
      g_param_spec_boolean (name, NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
journey_gap_choices_class_init (JourneyGapChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = journey_gap_choices_get_property;
  object_class->set_property = journey_gap_choices_set_property;
  object_class->finalize = journey_gap_choices_finalize;

  add_text (PROP_DIMENSION, "dimension");
  add_text (PROP_AXIS, "axis");
  add_text (PROP_CROSSHAIR, "crosshair");
  add_text (PROP_SORT, "sort");
  add_text (PROP_STAGE, "stage");
  add_text (PROP_PERSONA, "persona");
  add_text (PROP_SEGMENT, "segment");
  add_text (PROP_OWNER, "owner");
  add_text (PROP_EVIDENCE, "evidence");
  add_switch (PROP_MEASURED_ONLY, "measured-only");
  add_switch (PROP_DOCKED, "docked");
  add_switch (PROP_WHAT_IF, "what-if");
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
journey_gap_choices_init (JourneyGapChoices *self)
{
  for (guint i = PROP_DIMENSION; i < N_TEXTS; i++)
    self->texts[i] = g_strdup (values_of (i) ? values_of (i)[0] : "");
}

/**
 * journey_gap_choices_new:
 *
 * Returns: (transfer full): what is seen when nobody has chosen anything
 */
JourneyGapChoices *
journey_gap_choices_new (void)
{
  return g_object_new (JOURNEY_TYPE_GAP_CHOICES, NULL);
}

/**
 * journey_gap_choices_actions:
 *
 * A property action holds its object, so who asks for the group keeps both until it lets go of the group.
 *
 * Returns: (transfer full): actions for all of it
 */
GSimpleActionGroup *
journey_gap_choices_actions (JourneyGapChoices *self)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) show_all = g_simple_action_new ("show-all", NULL);

  for (guint i = PROP_DIMENSION; i < N_PROPERTIES; i++)
    {
      g_autoptr (GPropertyAction) action = g_property_action_new (properties[i]->name, self, properties[i]->name);

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  g_signal_connect_object (show_all, "activate", G_CALLBACK (journey_gap_choices_show_all), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (show_all));

  return group;
}

/**
 * journey_gap_choices_options:
 *
 * Returns: what the table is to be made with; its strings belong to @self
 */
JourneyGapOptions
journey_gap_choices_options (JourneyGapChoices *self)
{
  return (JourneyGapOptions){
    .dimension = *self->texts[PROP_DIMENSION] ? self->texts[PROP_DIMENSION] : NULL,
    .measured_only = self->switches[PROP_MEASURED_ONLY],
    .crosshair = (JourneyCrosshair)place_of (self, PROP_CROSSHAIR),
    .axis = (JourneyGapAxis)place_of (self, PROP_AXIS),
  };
}

/**
 * journey_gap_choices_ranked:
 *
 * Returns: which touchpoints are listed, and how; its strings belong to @self
 */
JourneyRankedOptions
journey_gap_choices_ranked (JourneyGapChoices *self)
{
  return (JourneyRankedOptions){
    .sort = (JourneySort)place_of (self, PROP_SORT),
    .stage = self->texts[PROP_STAGE],
    .persona = self->texts[PROP_PERSONA],
    .segment = self->texts[PROP_SEGMENT],
    .owner = self->texts[PROP_OWNER],
    .evidence = self->texts[PROP_EVIDENCE],
  };
}

/**
 * journey_gap_choices_segment:
 *
 * Returns: (nullable): the segment whose figures are shown; NULL for those of all customers. It belongs to @self.
 */
const char *
journey_gap_choices_segment (JourneyGapChoices *self)
{
  return *self->texts[PROP_SEGMENT] ? self->texts[PROP_SEGMENT] : NULL;
}

/**
 * journey_gap_choices_is_docked:
 *
 * Returns: whether the ranking stands below the canvas
 */
gboolean
journey_gap_choices_is_docked (JourneyGapChoices *self)
{
  return self->switches[PROP_DOCKED];
}

/**
 * journey_gap_choices_is_what_if:
 *
 * Returns: whether scores are being tried
 */
gboolean
journey_gap_choices_is_what_if (JourneyGapChoices *self)
{
  return self->switches[PROP_WHAT_IF];
}

static void
forget_missing (JourneyGapChoices *self, guint property, JourneyState *map, JourneyListId list)
{
  if (*self->texts[property] && !journey_state_find_child (map, list, self->texts[property]))
    set_text (self, property, "");
}

static void
forget_unsaid (JourneyGapChoices *self, guint property, GStrv said)
{
  if (*self->texts[property] && !g_strv_contains ((const char *const *)said, self->texts[property]))
    set_text (self, property, "");
}

/**
 * journey_gap_choices_follow:
 * @map: the map as it is now
 *
 * Forgets what there is no longer, a deleted dimension say.
 */
void
journey_gap_choices_follow (JourneyGapChoices *self, JourneyState *map)
{
  g_auto (GStrv) segments = NULL;
  g_auto (GStrv) owners = NULL;

  g_return_if_fail (JOURNEY_IS_GAP_CHOICES (self));

  forget_missing (self, PROP_DIMENSION, map, JOURNEY_MAP_DIMENSIONS);
  forget_missing (self, PROP_STAGE, map, JOURNEY_MAP_STAGES);
  forget_missing (self, PROP_PERSONA, map, JOURNEY_MAP_PERSONAS);
  if (*self->texts[PROP_SEGMENT])
    segments = journey_segment_names (map);
  if (*self->texts[PROP_OWNER])
    owners = journey_ranked_owners (map);
  forget_unsaid (self, PROP_SEGMENT, segments);
  forget_unsaid (self, PROP_OWNER, owners);
}

/**
 * journey_gap_choices_show_all:
 *
 * Takes back every condition that leaves touchpoints out.
 */
void
journey_gap_choices_show_all (JourneyGapChoices *self)
{
  g_return_if_fail (JOURNEY_IS_GAP_CHOICES (self));

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_STAGE; i <= PROP_EVIDENCE; i++)
    set_text (self, i, "");
  g_object_thaw_notify (G_OBJECT (self));
}
