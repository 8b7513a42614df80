package io.alces.internal.codec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A map or list that is being written. Levels are kept for the next map or list at the same depth. */
final class WriterLevel {
    final @Nullable WriterLevel outer;
    final int depth;
    private @Nullable WriterLevel inner;

    Map<String, AttributeValue> map = Map.of();

    @Nullable List<AttributeValue> list;

    String name = "";

    /** Whether this is no map but one value, whose name is no part of paths. */
    boolean isAlone;

    WriterLevel(@Nullable WriterLevel outer) {
        this.outer = outer;
        this.depth = outer == null ? 0 : outer.depth + 1;
    }

    WriterLevel inner() {
        if (inner == null) {
            inner = new WriterLevel(this);
        }
        return inner;
    }

    void describe(StringBuilder path) {
        if (outer != null) {
            outer.describe(path);
        }
        if (list != null) {
            Paths.index(path, list.size());
        } else if (!name.isEmpty() && !isAlone) {
            Paths.name(path, name);
        }
    }
}
