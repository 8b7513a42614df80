package io.alces.internal.codec;

import io.alces.internal.codec.ItemPlan.Place;
import io.alces.internal.codec.ObjectPlan.AttributeMember;
import io.alces.internal.codec.ObjectPlan.FlattenedMember;
import io.alces.internal.codec.ObjectPlan.PlannedMember;
import io.alces.internal.codec.ObjectPlan.UnmappedMember;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plain codec, and what the generated one is measured by: it calls members by method handles. */
final class MethodHandleCodec<T> implements ItemCodec<T> {
    private static final int NOT_READ = Integer.MAX_VALUE;

    private final ItemPlan plan;
    private final ObjectAccess root;

    MethodHandleCodec(ItemPlan plan) {
        this.plan = plan;
        this.root = ObjectAccess.of(plan.object());
    }

    @Override
    public void encode(T item, ItemWriter writer) {
        encode(root, item, writer);
    }

    private static void encode(ObjectAccess access, Object object, ItemWriter writer) {
        List<PlannedMember> members = access.plan().members();
        for (int i = 0; i < members.size(); i++) {
            Object value = access.get(i, object);
            ObjectAccess flattened = access.flattened(i);
            if (flattened == null) {
                write(members.get(i), value, writer);
            } else if (value != null) {
                encode(flattened, value, writer);
            }
        }
    }

    private static void write(PlannedMember member, @Nullable Object value, ItemWriter writer) {
        if (member instanceof AttributeMember attribute) {
            attribute.codec().writeAttribute(writer, attribute.schema().name(), value);
        } else if (member instanceof UnmappedMember unmapped) {
            unmapped.codec().write(writer, value);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the plan is that of T
    public T decode(ItemReader reader) {
        @Nullable Object[] values = new Object[plan.slots()];
        int[] ranks = new int[plan.slots()];
        Arrays.fill(ranks, NOT_READ);
        prepare(plan.object(), values);
        for (int place = reader.next(plan.names()); place != AttributeNames.END; place = reader.next(plan.names())) {
            if (place == AttributeNames.UNKNOWN) {
                readUnmapped(reader, values, ranks);
            } else {
                read(plan.places().get(place), reader, values, ranks);
            }
        }
        return (T) make(root, values, ranks);
    }

    private static void prepare(ObjectPlan object, @Nullable Object[] values) {
        for (PlannedMember member : object.members()) {
            if (member instanceof AttributeMember attribute) {
                values[member.slot()] = attribute.codec().absent();
            } else if (member instanceof UnmappedMember unmapped) {
                values[member.slot()] = unmapped.codec().empty();
            } else {
                prepare(((FlattenedMember) member).plan(), values);
            }
        }
    }

    private static void read(Place place, ItemReader reader, @Nullable Object[] values, int[] ranks) {
        int slot = place.attribute().slot();
        if (place.rank() < ranks[slot]) {
            ranks[slot] = place.rank();
            markFound(place.holders(), reader, ranks);
            values[slot] = place.attribute().codec().readNullable(reader);
        }
    }

    private void readUnmapped(ItemReader reader, @Nullable Object[] values, int[] ranks) {
        plan.unmapped().ifPresent(unmapped -> {
            Object map = values[unmapped.member().slot()];
            if (map != null) {
                markFound(unmapped.holders(), reader, ranks);
                unmapped.member().codec().read(reader, map);
            }
        });
    }

    /** A flattened object is there if the current value is more than a stored NULL. */
    private static void markFound(List<FlattenedMember> holders, ItemReader reader, int[] ranks) {
        if (!reader.isNull()) {
            holders.forEach(holder -> ranks[holder.slot()] = 0);
        }
    }

    private static Object make(ObjectAccess access, @Nullable Object[] values, int[] ranks) {
        List<PlannedMember> members = access.plan().members();
        for (int i = 0; i < members.size(); i++) {
            int slot = members.get(i).slot();
            ObjectAccess flattened = access.flattened(i);
            if (flattened != null && ranks[slot] != NOT_READ) {
                values[slot] = make(flattened, values, ranks);
            }
        }
        return access.make(values);
    }
}
