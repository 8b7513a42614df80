package io.alces.internal.codec;

import io.alces.internal.codec.ObjectPlan.PlannedMember;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes objects by a constructor without parameters and setters, whatever those return. */
final class BeanMaker implements ObjectMaker {
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    private final MethodHandle constructor;
    private final MethodHandle[] setters;
    private final int[] slots;

    BeanMaker(ObjectPlan plan, Constructor<?> constructor) {
        List<PlannedMember> members = plan.members();
        this.constructor = Members.executable(constructor);
        this.setters = new MethodHandle[members.size()];
        this.slots = new int[members.size()];
        for (int i = 0; i < setters.length; i++) {
            setters[i] = setter(members.get(i));
            slots[i] = members.get(i).slot();
        }
    }

    /** A setter of type {@code (Object, Object)void}. */
    static MethodHandle setter(PlannedMember member) {
        return Members.setter(Objects.requireNonNull(member.access().setter())).asType(SETTER);
    }

    @Override
    public Object make(@Nullable Object[] values) {
        Object bean = Handles.call(constructor);
        for (int i = 0; i < setters.length; i++) {
            Handles.run(setters[i], bean, values[slots[i]]);
        }
        return bean;
    }
}
