package io.alces.validation;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;

/** What the message of a constraint may show: all but the value. */
record WithoutValue(ConstraintDescriptor<?> constraint, Object substitute) implements MessageInterpolator.Context {

    @Override
    public ConstraintDescriptor<?> getConstraintDescriptor() {
        return constraint;
    }

    @Override
    public Object getValidatedValue() {
        return substitute;
    }

    @Override
    public <C> C unwrap(Class<C> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new ValidationException("there is no " + type.getSimpleName() + " behind this context");
    }
}
