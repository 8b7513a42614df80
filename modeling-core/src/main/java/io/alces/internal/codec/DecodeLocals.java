package io.alces.internal.codec;

import io.alces.internal.codec.ItemPlan.Place;
import io.alces.internal.codec.ObjectPlan.AttributeMember;
import io.alces.internal.codec.ObjectPlan.FlattenedMember;
import io.alces.internal.codec.ObjectPlan.PlannedMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * The local variables of {@code decode}: one for each slot, one for the rank of the name under which an attribute with
 * aliases was read, one for whether anything of a flattened object was, and one for what has the setters.
 *
 * <p>All are set before the first attribute is read, so that they have the same types wherever paths of the code meet.
 */
final class DecodeLocals {
    static final int READER = 1;

    private final Class<? extends ItemReader> reader;
    private final List<Local> all = new ArrayList<>();
    private final Map<Integer, Local> slots = new HashMap<>();
    private final Map<Integer, Local> ranks = new HashMap<>();
    private final Map<Integer, Local> found = new HashMap<>();
    private final Local holder;
    private int next;

    DecodeLocals(ItemPlan plan, Class<? extends ItemReader> reader) {
        this(plan, reader, READER + 1);
    }

    /** Takes the variables from {@code first} on. */
    DecodeLocals(ItemPlan plan, Class<? extends ItemReader> reader, int first) {
        this.reader = reader;
        this.next = first;
        addSlots(plan.object());
        for (Place place : plan.places()) {
            if (place.hasAliases() && place.rank() == 0) {
                ranks.put(place.attribute().slot(), add(int.class));
            }
        }
        for (FlattenedMember member : plan.flattened()) {
            found.put(member.slot(), add(int.class));
        }
        this.holder = add(Object.class);
    }

    private void addSlots(ObjectPlan object) {
        for (PlannedMember member : object.members()) {
            Class<?> primitive = member instanceof AttributeMember attribute ? PrimitiveCode.typeOf(attribute) : null;
            slots.put(member.slot(), add(primitive == null ? Object.class : primitive));
            if (member instanceof FlattenedMember flattened) {
                addSlots(flattened.plan());
            }
        }
    }

    /** One more variable, before the first frame. */
    Local add(Class<?> type) {
        Local local = new Local(type, next);
        next += local.size();
        all.add(local);
        return local;
    }

    List<Local> all() {
        return all;
    }

    Local slot(PlannedMember member) {
        return get(slots, member);
    }

    Local rank(AttributeMember attribute) {
        return get(ranks, attribute);
    }

    Local found(FlattenedMember member) {
        return get(found, member);
    }

    Local holder() {
        return holder;
    }

    /** The number of variables, as the virtual machine counts them. */
    int size() {
        return next;
    }

    void frame(MethodVisitor code) {
        List<Object> types = new ArrayList<>();
        types.add(Opcodes.TOP);
        types.add(Type.getInternalName(reader));
        all.forEach(local -> types.add(local.frameType()));
        code.visitFrame(Opcodes.F_FULL, types.size(), types.toArray(), 0, new Object[0]);
    }

    private static Local get(Map<Integer, Local> locals, PlannedMember member) {
        @Nullable Local local = locals.get(member.slot());
        if (local == null) {
            throw new IllegalStateException(member.schema().property() + " has no variable");
        }
        return local;
    }
}
