package io.alces.internal.codec;

import io.alces.schema.Construction;
import io.alces.schema.Construction.ByBuilder;
import io.alces.schema.Construction.ByConstructor;
import io.alces.schema.Construction.BySetters;
import org.jspecify.annotations.Nullable;

/** Makes objects of the values of their members, by method handles. */
interface ObjectMaker {

    /** Makes an object of the values in its slots. */
    Object make(@Nullable Object[] values);

    static ObjectMaker of(ObjectPlan plan) {
        Construction construction = plan.schema().construction();
        if (construction instanceof ByConstructor by) {
            return new ConstructorMaker(plan, by.constructor());
        }
        if (construction instanceof BySetters by) {
            return new BeanMaker(plan, by.constructor());
        }
        return SetterMaker.of(plan, (ByBuilder) construction);
    }
}
