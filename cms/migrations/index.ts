import * as migration_20261122_204723_initial from './20261122_204723_initial.ts';
import * as migration_20261122_204724_texts_by_parent from './20261122_204724_texts_by_parent.ts';
import * as migration_20261122_222253_feature_slots from './20261122_222253_feature_slots.ts';
import * as migration_20261122_223246_due_and_feeds from './20261122_223246_due_and_feeds.ts';
import * as migration_20261122_223708_publication_uses_and_outbox from './20261122_223708_publication_uses_and_outbox.ts';
import * as migration_20261122_223709_fill_publication_uses from './20261122_223709_fill_publication_uses.ts';
import * as migration_20261122_224440_releases_and_publisher from './20261122_224440_releases_and_publisher.ts';
import * as migration_20261122_224905_move_home_choices from './20261122_224905_move_home_choices.ts';
import * as migration_20261122_225806_home_choices_are_features from './20261122_225806_home_choices_are_features.ts';
import * as migration_20261122_233657_publications_by_key from './20261122_233657_publications_by_key.ts';
import * as migration_20261123_025339_newest_of_a_kind from './20261123_025339_newest_of_a_kind.ts';
import * as migration_20261129_113247_import_desk from './20261129_113247_import_desk.ts';

export const migrations = [
  {
    up: migration_20261122_204723_initial.up,
    down: migration_20261122_204723_initial.down,
    name: '20261122_204723_initial',
  },
  {
    up: migration_20261122_204724_texts_by_parent.up,
    down: migration_20261122_204724_texts_by_parent.down,
    name: '20261122_204724_texts_by_parent',
  },
  {
    up: migration_20261122_222253_feature_slots.up,
    down: migration_20261122_222253_feature_slots.down,
    name: '20261122_222253_feature_slots',
  },
  {
    up: migration_20261122_223246_due_and_feeds.up,
    down: migration_20261122_223246_due_and_feeds.down,
    name: '20261122_223246_due_and_feeds',
  },
  {
    up: migration_20261122_223708_publication_uses_and_outbox.up,
    down: migration_20261122_223708_publication_uses_and_outbox.down,
    name: '20261122_223708_publication_uses_and_outbox',
  },
  {
    up: migration_20261122_223709_fill_publication_uses.up,
    down: migration_20261122_223709_fill_publication_uses.down,
    name: '20261122_223709_fill_publication_uses',
  },
  {
    up: migration_20261122_224440_releases_and_publisher.up,
    down: migration_20261122_224440_releases_and_publisher.down,
    name: '20261122_224440_releases_and_publisher',
  },
  {
    up: migration_20261122_224905_move_home_choices.up,
    down: migration_20261122_224905_move_home_choices.down,
    name: '20261122_224905_move_home_choices',
  },
  {
    up: migration_20261122_225806_home_choices_are_features.up,
    down: migration_20261122_225806_home_choices_are_features.down,
    name: '20261122_225806_home_choices_are_features',
  },
  {
    up: migration_20261122_233657_publications_by_key.up,
    down: migration_20261122_233657_publications_by_key.down,
    name: '20261122_233657_publications_by_key',
  },
  {
    up: migration_20261123_025339_newest_of_a_kind.up,
    down: migration_20261123_025339_newest_of_a_kind.down,
    name: '20261123_025339_newest_of_a_kind',
  },
  {
    up: migration_20261129_113247_import_desk.up,
    down: migration_20261129_113247_import_desk.down,
    name: '20261129_113247_import_desk'
  },
];
