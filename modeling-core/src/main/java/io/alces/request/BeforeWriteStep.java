package io.alces.request;

import io.alces.error.InvalidItemException;
import io.alces.internal.codec.CompiledModel;
import io.alces.schema.Fill;
import io.alces.schema.HookKind;
import io.alces.schema.MemberSchema;
import io.alces.spi.WriteOperation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Lets the hooks of a model change an item before it is written. Immutable and thread-safe. */
final class BeforeWriteStep<T> {
    private final CompiledModel<T> model;
    private final List<MemberSchema.Attribute> kept;

    BeforeWriteStep(CompiledModel<T> model) {
        this.model = model;
        this.kept = model.schema()
                .object()
                .attributes()
                .filter(attribute -> attribute.fill().map(Fill::isKeptFromHooks).orElse(false))
                .toList();
    }

    /** Whether there are no such hooks. */
    boolean isEmpty() {
        return !model.hooks().has(HookKind.BEFORE_WRITE);
    }

    /** The attributes of what the hooks make of an item, in a map that the caller may keep and change. */
    Map<String, AttributeValue> changed(Map<String, AttributeValue> filled, WriteOperation operation) {
        if (isEmpty()) {
            return filled;
        }
        T item = model.hooks().run(HookKind.BEFORE_WRITE, object(filled), operation);
        Map<String, AttributeValue> changed = model.toItem(item);
        kept.forEach(attribute -> checkKept(attribute, filled, changed));
        return changed;
    }

    private T object(Map<String, AttributeValue> filled) {
        return ReadBack.of(
                () -> model.decode(filled), "cannot be read back for the methods marked " + HookKind.BEFORE_WRITE);
    }

    private void checkKept(
            MemberSchema.Attribute attribute, Map<String, AttributeValue> filled, Map<String, AttributeValue> changed) {
        if (!Objects.equals(filled.get(attribute.name()), changed.get(attribute.name()))) {
            throw new InvalidItemException(
                    model.schema().type().getSimpleName() + "." + attribute.property(),
                    "a method marked " + HookKind.BEFORE_WRITE
                            + " changed it, which only a write does; leave it as it is");
        }
    }
}
