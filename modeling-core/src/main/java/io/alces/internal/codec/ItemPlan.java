package io.alces.internal.codec;

import io.alces.internal.codec.ObjectPlan.AttributeMember;
import io.alces.internal.codec.ObjectPlan.FlattenedMember;
import io.alces.internal.codec.ObjectPlan.UnmappedMember;
import java.util.List;
import java.util.Optional;

/**
 * One map of attributes as codecs write and read it: an object, and the objects flattened into it.
 *
 * @param slots the number of slots of all members
 * @param names the names and aliases of all attributes
 * @param places the attribute of each name, by its place in {@code names}
 * @param flattened all flattened objects, inner ones first
 */
record ItemPlan(
        ObjectPlan object,
        int slots,
        AttributeNames names,
        List<Place> places,
        List<FlattenedMember> flattened,
        Optional<Unmapped> unmapped) {

    /**
     * An attribute under one of its names.
     *
     * @param rank 0 for its name, above for its aliases: where several are stored, the lowest is read
     * @param holders the flattened objects that the attribute is in
     */
    record Place(String name, AttributeMember attribute, int rank, List<FlattenedMember> holders) {

        boolean hasAliases() {
            return !attribute.schema().aliases().isEmpty();
        }
    }

    /** The map of unmapped attributes, and the flattened objects that it is in. */
    record Unmapped(UnmappedMember member, List<FlattenedMember> holders) {}
}
