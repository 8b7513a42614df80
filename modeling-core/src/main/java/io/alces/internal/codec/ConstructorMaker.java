package io.alces.internal.codec;

import io.alces.internal.codec.ObjectPlan.PlannedMember;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes objects by a constructor that takes every value. */
final class ConstructorMaker implements ObjectMaker {
    private static final int NO_SLOT = -1;

    /** Of type {@code (Object)Object}, the argument being the array of all arguments. */
    private final MethodHandle constructor;

    private final int[] slots;
    private final @Nullable Object[] zeros;

    ConstructorMaker(ObjectPlan plan, Constructor<?> constructor) {
        Class<?>[] types = constructor.getParameterTypes();
        this.constructor = Members.executable(constructor)
                .asSpreader(Object[].class, types.length)
                .asType(MethodType.methodType(Object.class, Object.class));
        this.zeros = Stream.of(types).map(Zeros::of).toArray();
        this.slots = new int[types.length];
        Arrays.fill(slots, NO_SLOT);
        for (PlannedMember member : plan.members()) {
            slots[member.access().parameter()] = member.slot();
        }
    }

    @Override
    public Object make(@Nullable Object[] values) {
        @Nullable Object[] arguments = zeros.clone();
        for (int i = 0; i < arguments.length; i++) {
            if (slots[i] != NO_SLOT) {
                arguments[i] = values[slots[i]];
            }
        }
        return Objects.requireNonNull(Handles.call(constructor, arguments));
    }
}
