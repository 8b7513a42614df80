package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.schema.Shape;
import io.alces.transform.AttributeTransform;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Values that are transformed before they are written, and after they were read. */
final class TransformedCodec implements ScalarCodec<Object> {
    private final ValueCodec<Object> codec;
    private final List<AttributeTransform<Object>> transforms;
    private final Class<?> type;

    TransformedCodec(Shape.Transformed shape, ValueCodec<Object> codec) {
        this.codec = codec;
        this.transforms = shape.transforms().transforms();
        this.type = Numbers.boxed(Shapes.raw(shape.type()));
    }

    @Override
    public @Nullable Object absent() {
        return codec.absent();
    }

    @Override
    public void writeAttribute(ItemWriter writer, String name, @Nullable Object value) {
        if (value == null) {
            codec.writeAttribute(writer, name, null);
        } else {
            writer.attribute(name);
            codec.writeAttribute(writer, name, transformed(writer, value));
        }
    }

    @Override
    public void write(ItemWriter writer, Object value) {
        codec.write(writer, transformed(writer, value));
    }

    @Override
    public void writeElement(ItemWriter writer, @Nullable Object value) {
        codec.writeElement(writer, written(writer, value));
    }

    @Override
    public void writeEntry(ItemWriter writer, @Nullable Object value) {
        codec.writeEntry(writer, written(writer, value));
    }

    @Override
    public Object read(ItemReader reader) {
        return restored(reader, codec.read(reader));
    }

    @Override
    public boolean fitsSet() {
        return codec instanceof ScalarCodec<Object> scalar && scalar.fitsSet();
    }

    @Override
    public void writeSet(ItemWriter writer, Collection<Object> values) {
        ((ScalarCodec<Object>) codec)
                .writeSet(
                        writer,
                        values.stream().map(value -> transformed(writer, value)).toList());
    }

    @Override
    public void readSet(ItemReader reader, Consumer<Object> values) {
        ((ScalarCodec<Object>) codec).readSet(reader, value -> values.accept(restored(reader, value)));
    }

    private @Nullable Object written(ItemWriter writer, @Nullable Object value) {
        return value == null ? null : transformed(writer, value);
    }

    private Object transformed(ItemWriter writer, Object value) {
        Object written = value;
        for (AttributeTransform<Object> transform : transforms) {
            written = write(writer, transform, written);
        }
        return written;
    }

    private Object write(ItemWriter writer, AttributeTransform<Object> transform, Object value) {
        @Nullable Object written;
        try {
            written = transform.write(value);
        } catch (RuntimeException failure) {
            throw new InvalidItemException(writer.path(), name(transform) + failed(failure), failure);
        }
        if (!type.isInstance(written)) {
            throw new InvalidItemException(writer.path(), name(transform) + returned(written));
        }
        return written;
    }

    private Object restored(ItemReader reader, Object stored) {
        Object value = stored;
        for (int index = transforms.size() - 1; index >= 0; index--) {
            value = read(reader, transforms.get(index), value);
        }
        return value;
    }

    private Object read(ItemReader reader, AttributeTransform<Object> transform, Object stored) {
        @Nullable Object value;
        try {
            value = transform.read(stored);
        } catch (RuntimeException failure) {
            throw unreadable(reader, name(transform) + failed(failure), failure);
        }
        if (!type.isInstance(value)) {
            throw unreadable(reader, name(transform) + returned(value), null);
        }
        return value;
    }

    private UnreadableItemException unreadable(ItemReader reader, String problem, @Nullable RuntimeException cause) {
        String found = reader.type() + " for which " + problem;
        return new UnreadableItemException(reader.path(), TypeNames.simple(type), found, null, cause);
    }

    private String returned(@Nullable Object value) {
        return " returned " + (value == null ? "null" : TypeNames.simple(value.getClass())) + "; let it return a "
                + TypeNames.simple(type);
    }

    private static String failed(RuntimeException failure) {
        return " failed with " + failure.getClass().getSimpleName();
    }

    private static String name(AttributeTransform<Object> transform) {
        return "the transform " + TypeNames.simple(transform.getClass());
    }
}
