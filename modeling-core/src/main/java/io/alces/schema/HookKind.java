package io.alces.schema;

import io.alces.annotation.AfterRead;
import io.alces.annotation.AfterWrite;
import io.alces.annotation.BeforeDelete;
import io.alces.annotation.BeforeWrite;
import java.lang.annotation.Annotation;

/** When a method of a model is called. */
public enum HookKind {
    BEFORE_WRITE(BeforeWrite.class, true, true),
    AFTER_WRITE(AfterWrite.class, true, true),
    BEFORE_DELETE(BeforeDelete.class, false, false),
    AFTER_READ(AfterRead.class, true, false);

    private final Class<? extends Annotation> annotation;
    private final boolean returnsItem;
    private final boolean takesOperation;

    HookKind(Class<? extends Annotation> annotation, boolean returnsItem, boolean takesOperation) {
        this.annotation = annotation;
        this.returnsItem = returnsItem;
        this.takesOperation = takesOperation;
    }

    Class<? extends Annotation> annotation() {
        return annotation;
    }

    /** Whether what the method returns can take the place of the item. */
    boolean returnsItem() {
        return returnsItem;
    }

    /** Whether the method can be told what is written. */
    boolean takesOperation() {
        return takesOperation;
    }

    /** The annotation as it is written. */
    @Override
    public String toString() {
        return "@" + annotation.getSimpleName();
    }
}
