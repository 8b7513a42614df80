package io.alces.internal.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which unmapped attributes are kept.
 *
 * <p>{@code a} keeps the attribute whole, {@code a.b} the attribute b of the map a, {@code a.*} the attributes of the
 * map a that are no maps themselves, {@code a.**} all that is in it.
 */
final class NamePatterns {
    private final List<Pattern> patterns;

    NamePatterns(List<String> patterns) {
        this.patterns = patterns.stream().map(Pattern::of).toList();
    }

    boolean keepAll() {
        return patterns.isEmpty();
    }

    /** What is kept of an attribute; null if nothing is. */
    @Nullable AttributeValue keep(String name, AttributeValue value) {
        return keepAll() ? value : keepAt(name, value);
    }

    private @Nullable AttributeValue keepAt(String path, AttributeValue value) {
        if (patterns.stream().anyMatch(pattern -> pattern.keepsWhole(path, value.hasM()))) {
            return value;
        }
        if (!value.hasM() || patterns.stream().noneMatch(pattern -> pattern.reachesInto(path))) {
            return null;
        }
        Map<String, AttributeValue> kept = new LinkedHashMap<>();
        value.m().forEach((name, inner) -> {
            AttributeValue keptInner = keepAt(path + "." + name, inner);
            if (keptInner != null) {
                kept.put(name, keptInner);
            }
        });
        return AttributeValue.createM(kept);
    }

    /** The path of an attribute, or of a map whose attributes are kept to some depth. */
    private record Pattern(String path, int depth) {

        static Pattern of(String text) {
            if (text.endsWith(".**")) {
                return new Pattern(text.substring(0, text.length() - 3), Integer.MAX_VALUE);
            }
            return text.endsWith(".*") ? new Pattern(text.substring(0, text.length() - 2), 1) : new Pattern(text, 0);
        }

        boolean keepsWhole(String candidate, boolean map) {
            if (depth == 0) {
                return candidate.equals(path);
            }
            boolean inside = candidate.startsWith(path + ".");
            boolean directly = inside && candidate.indexOf('.', path.length() + 1) < 0;
            return depth > 1 ? inside : directly && !map;
        }

        boolean reachesInto(String candidate) {
            return path.startsWith(candidate + ".") || (depth > 0 && path.equals(candidate));
        }
    }
}
