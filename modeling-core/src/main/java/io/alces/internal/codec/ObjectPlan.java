package io.alces.internal.codec;

import io.alces.schema.Access;
import io.alces.schema.MemberSchema;
import io.alces.schema.ObjectSchema;
import java.util.List;

/**
 * An object as codecs write and read it: each member with its codec, and with a slot in which its value waits until
 * the object is made.
 */
record ObjectPlan(ObjectSchema schema, List<PlannedMember> members) {

    /** A member that has a slot. */
    sealed interface PlannedMember {
        MemberSchema schema();

        int slot();

        default Access access() {
            return schema().access();
        }
    }

    record AttributeMember(MemberSchema.Attribute schema, ValueCodec<Object> codec, int slot)
            implements PlannedMember {}

    /** An object whose members lie among those of the object that holds it. It is null if none of them is stored as more than NULL. */
    record FlattenedMember(MemberSchema.Flattened schema, ObjectPlan plan, int slot) implements PlannedMember {}

    record UnmappedMember(MemberSchema.Unmapped schema, UnmappedCodec codec, int slot) implements PlannedMember {}
}
