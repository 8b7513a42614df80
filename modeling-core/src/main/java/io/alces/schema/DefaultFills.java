package io.alces.schema;

import io.alces.annotation.Default;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Fills attributes with their defaults. */
final class DefaultFills implements FillFactory {

    @Override
    public Class<? extends Annotation> annotation() {
        return Default.class;
    }

    @Override
    public Optional<Fill> create(Property property, Shape shape, String path, Problems problems) {
        Default marked = property.annotations().find(Default.class).orElseThrow();
        checkUse(marked, property, path, problems);
        return source(marked, shape, path, problems)
                .map(source -> new Fill.Default(source, marked.forced(), marked.onRead()));
    }

    private static void checkUse(Default marked, Property property, String path, Problems problems) {
        boolean isPrimitive = Types.raw(property.type()).isPrimitive();
        if (isPrimitive && !marked.forced() && !marked.onRead()) {
            problems.add(
                    path,
                    "@Default is for a value that may be absent, and " + Types.name(property.type())
                            + " always has one; use "
                            + Types.boxed(Types.raw(property.type())).getSimpleName()
                            + ", or say onRead or forced");
        }
        if (marked.forced() && KeyAttributes.isMarked(property.annotations())) {
            problems.add(path, "@Default(forced = true) would change the key of an item; remove forced");
        }
        if (marked.onRead() && marked.function() != Function.class) {
            problems.add(
                    path,
                    "@Default(onRead = true) needs a constant or a supplier, since a read may have a part of the item"
                            + " only; remove onRead");
        }
    }

    private static Optional<DefaultSource> source(Default marked, Shape shape, String path, Problems problems) {
        List<String> given = given(marked);
        if (given.size() != 1) {
            problems.add(
                    path,
                    given.isEmpty()
                            ? "@Default names no default; give a constant, a supplier or a function"
                            : "@Default names " + Words.list(given, "and") + "; leave one of them");
            return Optional.empty();
        }
        if (marked.value().length > 0) {
            return constant(List.of(marked.value()), shape, path, problems);
        }
        return marked.supplier() != Supplier.class
                ? supplied(marked.supplier(), shape, path, problems)
                : computed(marked.function(), shape, path, problems);
    }

    private static List<String> given(Default marked) {
        List<String> given = new ArrayList<>();
        if (marked.value().length > 0) {
            given.add("a constant");
        }
        if (marked.supplier() != Supplier.class) {
            given.add("a supplier");
        }
        if (marked.function() != Function.class) {
            given.add("a function");
        }
        return given;
    }

    private static Optional<DefaultSource> constant(List<String> texts, Shape shape, String path, Problems problems) {
        Shape present = KeyTypes.value(shape);
        Optional<Function<List<String>, Object>> reader = ConstantTexts.reader(present);
        if (reader.isEmpty()) {
            problems.add(
                    path, "@Default has no constants of " + Types.name(present.type()) + "; name a supplier instead");
            return Optional.empty();
        }
        try {
            return Optional.of(new DefaultSource.Constant(reader.get().apply(texts)));
        } catch (RuntimeException unreadable) {
            problems.add(
                    path,
                    "@Default(" + quoted(texts) + ") is no " + Types.name(present.type())
                            + "; write one, or name a supplier");
            return Optional.empty();
        }
    }

    private static String quoted(List<String> texts) {
        String quoted = texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", "));
        return texts.size() == 1 ? quoted : "{" + quoted + "}";
    }

    private static Optional<DefaultSource> supplied(Class<?> type, Shape shape, String path, Problems problems) {
        checkResult(type, Supplier.class, 0, shape, path, problems);
        return Instances.create(type, path, problems)
                .map(instance -> new DefaultSource.Supplied((Supplier<?>) instance));
    }

    @SuppressWarnings("unchecked") // What it takes is compared with the class that has the property.
    private static Optional<DefaultSource> computed(Class<?> type, Shape shape, String path, Problems problems) {
        checkResult(type, Function.class, 1, shape, path, problems);
        Class<?> argument = Types.raw(TypeBindings.of(type).argument(Function.class, 0));
        return Instances.create(type, path, problems)
                .map(instance -> new DefaultSource.Computed((Function<Object, ?>) instance, argument));
    }

    private static void checkResult(
            Class<?> type, Class<?> function, int parameter, Shape shape, String path, Problems problems) {
        Type result = TypeBindings.of(type).argument(function, parameter);
        Type expected = KeyTypes.value(shape).type();
        if (!Types.boxed(Types.raw(expected)).isAssignableFrom(Types.boxed(Types.raw(result)))) {
            problems.add(
                    path,
                    "@Default names " + type.getSimpleName() + ", which gives " + Types.name(result)
                            + ", and the property is " + Types.name(expected) + "; let it give one");
        }
    }

    /** Reports functions of another class than the one that has the property. */
    static void checkArguments(ObjectSchema schema, String where, Problems problems) {
        for (MemberSchema member : schema.members()) {
            if (member instanceof MemberSchema.Attribute attribute
                    && attribute.fill().orElse(null) instanceof Fill.Default filled
                    && filled.source() instanceof DefaultSource.Computed computed
                    && !computed.argument().isAssignableFrom(schema.rawType())) {
                problems.add(
                        where + "." + member.property(),
                        "@Default names " + computed.function().getClass().getSimpleName() + ", which takes "
                                + Types.name(computed.argument()) + ", and the property is one of "
                                + Types.name(schema.type()) + "; let it take that");
            }
        }
    }
}
