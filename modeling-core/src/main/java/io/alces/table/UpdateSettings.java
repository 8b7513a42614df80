package io.alces.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked of a table that exists. Immutable.
 *
 * @param table what it is to have; nothing of it holds that was not asked for
 * @param timeToLive whether the time to live is to be switched on
 * @param off what is to be switched off
 * @param untagged the keys of the tags that are to be removed
 */
record UpdateSettings(
        TableSettings table, boolean timeToLive, Set<Feature> off, List<String> untagged, IndexSelection indexes) {
    static final UpdateSettings NOTHING =
            new UpdateSettings(TableSettings.DEFAULT, false, Set.of(), List.of(), IndexSelection.NONE);

    UpdateSettings with(TableSettings table) {
        return new UpdateSettings(table, timeToLive, off, untagged, indexes);
    }

    UpdateSettings with(IndexSelection indexes) {
        return new UpdateSettings(table, timeToLive, off, untagged, indexes);
    }

    UpdateSettings withTag(String key, String value) {
        refuse(untagged.contains(key), "the tag " + key + " is already to be removed");
        return with(table.withTag(key, value));
    }

    UpdateSettings withoutTag(String key) {
        refuse(table.tags().containsKey(key), "the tag " + key + " is already to be set");
        refuse(untagged.contains(key), "the tag " + key + " is already to be removed");
        List<String> more = new ArrayList<>(untagged);
        more.add(key);
        return new UpdateSettings(table, timeToLive, off, List.copyOf(more), indexes);
    }

    UpdateSettings withDeletionProtection() {
        refuse(off.contains(Feature.DELETION_PROTECTION), "the deletion protection is already to be off");
        return with(table.withDeletionProtection());
    }

    UpdateSettings withTimeToLive() {
        refuse(off.contains(Feature.TIME_TO_LIVE), "the time to live is already to be off");
        return new UpdateSettings(table, true, off, untagged, indexes);
    }

    UpdateSettings without(Feature feature) {
        refuse(timeToLive && feature == Feature.TIME_TO_LIVE, "the time to live is already to be on");
        refuse(
                table.deletionProtection() && feature == Feature.DELETION_PROTECTION,
                "the deletion protection is already to be on");
        Set<Feature> more = EnumSet.of(feature);
        more.addAll(off);
        return new UpdateSettings(table, timeToLive, Set.copyOf(more), untagged, indexes);
    }

    /** Whether the time to live is to be one or the other. */
    boolean readsTimeToLive() {
        return timeToLive || off.contains(Feature.TIME_TO_LIVE);
    }

    /** Whether any throughput is to be another one. */
    boolean hasThroughput() {
        return table.throughput() != null || !table.indexThroughput().isEmpty();
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new IllegalStateException(message);
        }
    }
}
