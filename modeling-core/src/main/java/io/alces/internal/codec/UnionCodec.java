package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of a sealed type, as maps with a discriminator. */
final class UnionCodec implements ValueCodec<Object> {
    private final String type;
    private final String discriminator;
    private final Map<String, Alternative> byText = new LinkedHashMap<>();
    private final Map<Class<?>, Alternative> byClass = new LinkedHashMap<>();

    UnionCodec(String type, String discriminator, Iterable<Alternative> alternatives) {
        this.type = type;
        this.discriminator = discriminator;
        for (Alternative alternative : alternatives) {
            byText.put(alternative.text(), alternative);
            byClass.put(alternative.type(), alternative);
        }
    }

    /** A permitted class and the text that is stored for it. */
    record Alternative(String text, Class<?> type, ItemCodec<Object> codec) {}

    @Override
    public void write(ItemWriter writer, Object object) {
        Alternative alternative = alternative(writer, object.getClass());
        writer.beginMap();
        writer.name(discriminator);
        writer.text(alternative.text());
        alternative.codec().encode(object, writer);
        writer.endMap();
    }

    @Override
    public Object read(ItemReader reader) {
        Alternative alternative = byText.get(reader.peekText(discriminator));
        if (alternative == null) {
            throw unknown(reader);
        }
        reader.beginMap();
        return ObjectCodec.decode(alternative.codec(), alternative.type().getSimpleName(), reader);
    }

    private Alternative alternative(ItemWriter writer, Class<?> actual) {
        @Nullable Alternative alternative = byClass.get(actual);
        if (alternative == null) {
            throw new InvalidItemException(
                    writer.path(),
                    actual.getSimpleName() + " is none of the classes that " + type
                            + " permits, and would lose what it has more; permit it");
        }
        return alternative;
    }

    private UnreadableItemException unknown(ItemReader reader) {
        StringBuilder path = new StringBuilder(reader.path());
        Paths.name(path, discriminator);
        String expected = "one of " + String.join(", ", byText.keySet());
        return new UnreadableItemException(path.toString(), expected, "another text", null, null);
    }
}
