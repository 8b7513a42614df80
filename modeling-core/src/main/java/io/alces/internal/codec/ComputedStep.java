package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import io.alces.query.StoredPath;
import io.alces.query.StoredValues;
import io.alces.schema.ComputedAttribute;
import io.alces.schema.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Computes one attribute. Immutable and thread-safe.
 *
 * @param model the name of the model, for messages
 * @param isKey whether it is part of the key of the table
 */
record ComputedStep(String model, ComputedAttribute schema, Formula formula, boolean isKey) {

    /** The stored name. */
    String name() {
        return schema.attribute().name();
    }

    /** The attribute in messages. */
    String path() {
        return model + "." + schema.path();
    }

    /** Whether objects hold the value that was read. */
    boolean isHeld() {
        return schema.attribute().access().isWritable();
    }

    /** The stored names of the attributes that it is computed from, wholly or of something in them. */
    Set<String> sources() {
        return schema.parts().stream().map(part -> part.stored().topLevelName()).collect(Collectors.toSet());
    }

    /** Gives an item the attribute, or takes it away if there is no value for it. */
    void compute(DecodedItem item) {
        Optional<AttributeValue> value = formula.value(item);
        if (value.isPresent()) {
            item.attributes().put(name(), value.get());
        } else if (isKey) {
            throw withoutKey(item.attributes());
        } else {
            item.attributes().remove(name());
        }
    }

    private InvalidItemException withoutKey(Map<String, AttributeValue> item) {
        List<String> missing =
                parts(part -> StoredValues.find(item, part.stored()).isEmpty());
        return new InvalidItemException(
                path(),
                missing.isEmpty()
                        ? "is part of the key, and what computes it gives nothing; give it a value"
                        : "is part of the key and computed from " + Words.list(missing, "and")
                                + ", found null; set what is missing");
    }

    /** Refuses an update of the attribute itself; that it is of the key is told with other keys. */
    void checkNotChanged(UpdatedItem item) {
        boolean isChanged =
                schema.attribute().storedNames().stream().map(StoredPath::of).anyMatch(item::changes);
        if (isChanged && !isKey) {
            throw new IllegalArgumentException(path()
                    + (schema.parts().isEmpty()
                            ? " is computed"
                            : " is computed from " + Words.list(parts(part -> true), "and"))
                    + ", so an update cannot change it; leave it out");
        }
    }

    /** The paths of some of what it is computed from. */
    List<String> parts(Predicate<ComputedAttribute.Part> which) {
        return schema.parts().stream()
                .filter(which)
                .map(ComputedAttribute.Part::path)
                .distinct()
                .toList();
    }
}
