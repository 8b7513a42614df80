package io.alces.internal.codec;

import io.alces.internal.codec.ItemPlan.Place;
import io.alces.internal.codec.ObjectPlan.AttributeMember;
import io.alces.internal.codec.ObjectPlan.FlattenedMember;
import io.alces.internal.codec.ObjectPlan.PlannedMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.implementation.bytecode.ByteCodeAppender;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * The local variables of {@code decode}: one for each slot, one for the rank of the name under which an attribute with
 * aliases was read, one for whether anything of a flattened object was, and one for what has the setters. Many slots share
 * one variable, which has their values in an array.
 *
 * <p>All are set before the first attribute is read, so that they have the same types wherever paths of the code meet.
 */
final class DecodeLocals {
    static final int READER = 1;

    /** With more in a loop, HotSpot takes seconds to compile the method, and gives it up with a hundred. */
    private static final int MOST_NAMES = 24;

    /** HotSpot makes variables of the elements of a shorter array. */
    private static final int LEAST_ELEMENTS = 65;

    private static final int SPARE_STACK = 8;

    private final Class<? extends ItemReader> reader;
    private final List<Local> all = new ArrayList<>();
    private final Map<Integer, Local> slots = new HashMap<>();
    private final Map<Integer, Local> ranks = new HashMap<>();
    private final Map<Integer, Local> found = new HashMap<>();
    private final Local holder;

    /** The values that are no primitives, if they are many. */
    private final @Nullable Local values;

    private int elements;
    private int next;

    private DecodeLocals(ItemPlan plan, Class<? extends ItemReader> reader, int first, boolean keepsValues) {
        this.reader = reader;
        this.next = first;
        this.values = keepsValues ? add(Object[].class) : null;
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

    /** The variables of a method that is given a reader. */
    static DecodeLocals of(ItemPlan plan, Class<? extends ItemReader> reader) {
        return new DecodeLocals(plan, reader, READER + 1, plan.places().size() > MOST_NAMES);
    }

    /** The variables from {@code first} on of a method that has no loop. */
    static DecodeLocals from(int first, ItemPlan plan) {
        return new DecodeLocals(plan, ItemReader.class, first, false);
    }

    private void addSlots(ObjectPlan object) {
        for (PlannedMember member : object.members()) {
            Class<?> primitive = member instanceof AttributeMember attribute ? PrimitiveCode.typeOf(attribute) : null;
            slots.put(member.slot(), primitive == null ? addValue() : add(primitive));
            if (member instanceof FlattenedMember flattened) {
                addSlots(flattened.plan());
            }
        }
    }

    private Local addValue() {
        return values == null ? add(Object.class) : values.element(elements++);
    }

    /** Gives each the value that it has at first. */
    void prepare(MethodVisitor code) {
        for (Local local : all) {
            if (local.equals(values)) {
                code.visitLdcInsn(Math.max(elements, LEAST_ELEMENTS));
                code.visitTypeInsn(Opcodes.ANEWARRAY, Type.getInternalName(Object.class));
            } else {
                local.pushZero(code);
            }
            local.store(code);
        }
    }

    /** One more variable, before the first frame. */
    Local add(Class<?> type) {
        Local local = new Local(type, next);
        next += local.size();
        all.add(local);
        return local;
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

    /** What a method needs that passes all of them on at once. */
    ByteCodeAppender.Size size() {
        return new ByteCodeAppender.Size(next + elements + SPARE_STACK, next);
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
