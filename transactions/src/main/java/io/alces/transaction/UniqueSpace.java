package io.alces.transaction;

import io.alces.schema.UniqueAttribute;
import io.alces.transform.AttributeTransform;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The values of one unique attribute in one table, as texts: two items that must not have theirs both have the same text,
 * and no others have. Immutable and thread-safe.
 *
 * <p>The texts are made of what is stored, so that they stay the same if a class or a property is renamed.
 *
 * @param table the name as it is sent
 */
record UniqueSpace(String table, UniqueAttribute unique) {
    private static final int LONGEST = 1024;
    private static final String ABSENT = "-";

    /** What the texts of this attribute begin with; a slash is in no name of a table. */
    String name() {
        return table + "/" + escaped(unique.attribute().name());
    }

    /** The text of what an item has; empty if it has nothing that could be compared. */
    Optional<String> textOf(Map<String, AttributeValue> item) {
        return valueText(item.get(unique.attribute().name())).map(value -> textOf(item, value));
    }

    private String textOf(Map<String, AttributeValue> item, String value) {
        StringBuilder text = new StringBuilder(name());
        for (UniqueAttribute.Part scope : unique.scope()) {
            text.append('#')
                    .append(storedText(item.get(scope.attribute().name())).orElse(ABSENT));
        }
        String whole = text.append('#').append(value).toString();
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST ? whole : name() + "#H" + digest(bytes);
    }

    private Optional<String> valueText(@Nullable AttributeValue stored) {
        if (stored == null || stored.s() == null) {
            return storedText(stored);
        }
        Object text = stored.s();
        for (AttributeTransform<Object> transform : unique.transforms().transforms()) {
            text = transform.write(text);
        }
        return storedText(AttributeValue.fromS((String) text));
    }

    /** A letter for the type, and the value without the sign that stands between two of them. */
    private static Optional<String> storedText(@Nullable AttributeValue stored) {
        if (stored == null) {
            return Optional.empty();
        }
        return switch (stored.type()) {
            case S -> Optional.of("S" + escaped(stored.s()));
            case N -> Optional.of("N" + new BigDecimal(stored.n()).stripTrailingZeros());
            case B ->
                Optional.of("B" + Base64.getEncoder().encodeToString(stored.b().asByteArrayUnsafe()));
            default -> Optional.empty();
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("#", "\\#");
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
