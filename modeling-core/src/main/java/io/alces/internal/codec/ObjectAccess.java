package io.alces.internal.codec;

import io.alces.internal.codec.ObjectPlan.FlattenedMember;
import io.alces.internal.codec.ObjectPlan.PlannedMember;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** Reads the members of an object, and makes objects, by method handles. */
final class ObjectAccess {

    private final ObjectPlan plan;
    private final MethodHandle[] getters;
    private final ObjectMaker maker;
    private final @Nullable ObjectAccess[] flattened;

    private ObjectAccess(ObjectPlan plan) {
        this.plan = plan;
        this.getters = new MethodHandle[plan.members().size()];
        this.maker = ObjectMaker.of(plan);
        this.flattened = new ObjectAccess[getters.length];
        for (int i = 0; i < getters.length; i++) {
            PlannedMember member = plan.members().get(i);
            getters[i] = Members.objectGetter(member.access().getter());
            flattened[i] = member instanceof FlattenedMember nested ? new ObjectAccess(nested.plan()) : null;
        }
    }

    static ObjectAccess of(ObjectPlan plan) {
        return new ObjectAccess(plan);
    }

    ObjectPlan plan() {
        return plan;
    }

    @Nullable Object get(int member, @Nullable Object object) {
        return Handles.call(getters[member], object);
    }

    /** Makes the object of the values in its slots. */
    Object make(@Nullable Object[] values) {
        return maker.make(values);
    }

    /** The access to a flattened member; null for other members. */
    @Nullable ObjectAccess flattened(int member) {
        return flattened[member];
    }
}
