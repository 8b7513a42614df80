package io.alces;

import io.alces.internal.codec.StoredVersion;
import io.alces.query.Condition;
import io.alces.query.ConditionExplanation;
import io.alces.query.ConditionOutcome;
import io.alces.request.ModelContext;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a write expects of the version of the stored item.
 *
 * @param expected null if the item is to have no version, or not to be there
 */
record VersionCheck(StoredVersion version, @Nullable Long expected) {

    /** The check that the stored item is still of the version of {@code attributes}; null for models without versions. */
    static @Nullable VersionCheck of(ModelContext<?> context, Map<String, AttributeValue> attributes) {
        return context.model()
                .version()
                .map(version -> new VersionCheck(version, orNull(version.of(attributes))))
                .orElse(null);
    }

    /** The check that the stored item is still of the version of {@code item}; null for models without versions. */
    static <T> @Nullable VersionCheck ofItem(ModelContext<T> context, T item) {
        return context.model()
                .version()
                .map(version -> new VersionCheck(version, orNull(context.model().versionOf(item))))
                .orElse(null);
    }

    <T> Condition<T> condition() {
        return version.is(expected);
    }

    /** Whether the item that was found has the expected version. */
    boolean holds(ModelContext<?> context, Map<String, AttributeValue> found) {
        return ConditionExplanation.of(condition(), context.model().resolver(), found)
                        .outcome()
                == ConditionOutcome.TRUE;
    }

    /** Whether an item has NULL for its version. */
    boolean isNull(Map<String, AttributeValue> item) {
        AttributeValue stored = item.get(version.name());
        return stored != null && stored.type() == AttributeValue.Type.NUL;
    }

    /** The version of the item that was found; null if it has none. */
    @Nullable Long actual(Map<String, AttributeValue> found) {
        return orNull(version.of(found));
    }

    /** Why a write is refused for the item that was found, which is empty if there is none. */
    String reason(Map<String, AttributeValue> found) {
        return "expected " + text(expected) + ", found " + text(found) + "; read the item again";
    }

    /** The version of an item, which is empty if there is none, in messages. */
    String text(Map<String, AttributeValue> item) {
        return item.isEmpty() ? "no item" : text(actual(item));
    }

    /**
     * Refuses the next state of an item that was made of another version.
     *
     * @throws IllegalArgumentException if {@code changed} has another version than is expected
     */
    void requireSame(Map<String, AttributeValue> changed) {
        if (!Objects.equals(expected, actual(changed))) {
            throw new IllegalArgumentException(version.path()
                    + ": expected the version that the item has before, found another one; leave it as it was read,"
                    + " since it is counted up by itself");
        }
    }

    private static String text(@Nullable Long version) {
        return version == null ? "no version" : "version " + version;
    }

    private static @Nullable Long orNull(OptionalLong version) {
        return version.isPresent() ? version.getAsLong() : null;
    }
}
