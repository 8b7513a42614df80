package io.alces.internal.codec;

import io.alces.convert.TextConverter;
import io.alces.convert.WholeNumberConverter;
import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Chooses the codec of a shape. */
final class ValueCodecs {
    private ValueCodecs() {}

    @SuppressWarnings("unchecked") // a codec is only ever given values of its own shape
    static ValueCodec<Object> of(Shape shape, CodecCompiler compiler) {
        return (ValueCodec<Object>) choose(shape, compiler);
    }

    private static ValueCodec<?> choose(Shape shape, CodecCompiler compiler) {
        if (shape instanceof Shape.Basic basic) {
            return BasicCodecs.of(basic.type());
        } else if (shape instanceof Shape.Converted converted) {
            return converted(converted);
        } else if (shape instanceof Shape.Transformed transformed) {
            return new TransformedCodec(transformed, compiler.codec(transformed.shape()));
        } else if (shape instanceof Shape.ListOf list) {
            return new ListCodec(Containers.collections(list.collection()), compiler.codec(list.element()));
        } else if (shape instanceof Shape.SetOf set) {
            return set(set, compiler);
        } else if (shape instanceof Shape.MapOf map) {
            return MapCodec.of(Containers.maps(map.map(), map.keys().type()), map.keys(), compiler.codec(map.value()));
        } else if (shape instanceof Shape.ArrayOf array) {
            return array(array, compiler);
        } else if (shape instanceof Shape.OptionalOf optional) {
            return new OptionalCodec(compiler.codec(optional.value()));
        } else if (shape instanceof Shape.ObjectOf object) {
            return new ObjectCodec(
                    TypeNames.simple(object.type()),
                    compiler.codec(object.schema()),
                    object.schema().members().size());
        } else if (shape instanceof Shape.UnionOf union) {
            return union(union, compiler);
        } else if (shape instanceof Shape.Reference reference) {
            return new ReferenceCodec(reference, compiler::codec);
        }
        return OpenCodec.INSTANCE;
    }

    private static ValueCodec<?> converted(Shape.Converted shape) {
        if (shape.converter() instanceof TextConverter<?> text) {
            return ConvertedTextCodec.of(shape, text);
        }
        return shape.converter() instanceof WholeNumberConverter<?> number
                ? ConvertedNumberCodec.of(shape, number)
                : new ConvertedCodec(shape);
    }

    private static ValueCodec<?> set(Shape.SetOf set, CodecCompiler compiler) {
        ValueCodec<Object> element = compiler.codec(set.element());
        var factory = Containers.sets(set.collection(), Shapes.raw(set.element().type()));
        return element instanceof ScalarCodec<Object> scalar && scalar.fitsSet()
                ? new SetCodec(factory, scalar)
                : new ListedSetCodec(factory, new ListCodec(factory, element));
    }

    private static ValueCodec<?> array(Shape.ArrayOf array, CodecCompiler compiler) {
        return array.component().isPrimitive()
                ? PrimitiveArrayCodec.of(array.component())
                : new ArrayCodec(array.component(), compiler.codec(array.element()));
    }

    private static ValueCodec<?> union(Shape.UnionOf union, CodecCompiler compiler) {
        List<UnionCodec.Alternative> alternatives = new ArrayList<>();
        union.alternatives()
                .forEach((text, schema) -> alternatives.add(new UnionCodec.Alternative(
                        text, schema.rawType(), compiler.codec(schema, reserved(schema, union.discriminator())))));
        return new UnionCodec(union.type().getSimpleName(), union.discriminator(), alternatives);
    }

    /** A discriminator only matters to an object that keeps what it does not know. */
    private static Set<String> reserved(ObjectSchema schema, String discriminator) {
        return schema.keepsUnmapped() ? Set.of(discriminator) : Set.of();
    }
}
