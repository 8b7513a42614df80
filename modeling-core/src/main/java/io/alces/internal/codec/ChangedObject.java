package io.alces.internal.codec;

import io.alces.internal.codec.ObjectPlan.AttributeMember;
import io.alces.internal.codec.ObjectPlan.PlannedMember;
import io.alces.schema.ObjectSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes the object that is read of an item, of what is read of its members as the caller gave them and of the attributes
 * that have changed since. Immutable and thread-safe.
 */
final class ChangedObject {
    private final List<PlannedMember> members;
    private final Set<String> changing;
    private final ObjectMaker maker;

    private ChangedObject(ObjectPlan plan, Set<String> changing) {
        this.members = plan.members();
        this.changing = changing;
        this.maker = ObjectMaker.of(plan);
    }

    /** @param changing the stored names of the attributes that may have changed */
    static ChangedObject of(ObjectSchema schema, Set<String> changing, Encoder encoder) {
        ItemPlan plan = new ItemPlanner(schema, encoder::codec, Set.of()).plan();
        return new ChangedObject(plan.object(), changing);
    }

    /**
     * Makes the object.
     *
     * @param read what is read of each member, in their order, as {@link ItemCodec#encodeAndReadMembers} gives it
     * @param item what has changed, by its stored name
     * @throws RuntimeException if only reading tells what the object is, or that there is none
     */
    Object make(@Nullable Object[] read, Map<String, AttributeValue> item) {
        @Nullable Object[] values = new Object[read.length];
        for (int i = 0; i < read.length; i++) {
            AttributeMember member = (AttributeMember) members.get(i);
            String attribute = member.schema().name();
            values[member.slot()] = changing.contains(attribute) ? value(member, item.get(attribute)) : read[i];
        }
        return maker.make(values);
    }

    private @Nullable Object value(AttributeMember member, @Nullable AttributeValue stored) {
        return stored == null
                ? member.codec().absent()
                : member.codec()
                        .readNullable(MapItemReader.ofValue(member.schema().name(), stored));
    }
}
