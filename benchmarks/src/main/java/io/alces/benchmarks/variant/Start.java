package io.alces.benchmarks.variant;

/** What a JVM does that is started for one item. */
public enum Start {
    /** Nothing. */
    EMPTY,
    BY_HAND,
    ENHANCED_BEAN,
    ENHANCED_IMMUTABLE,
    ALCES;

    /** Encodes and decodes one typical item by the way that the argument names. */
    public static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            Start start = Start.valueOf(arguments[0]);
            if (start != EMPTY) {
                Variant variant = Variant.valueOf(start.name());
                convert(variant, variant.subject(Shape.TYPICAL));
            }
        }

        private static <T> void convert(Variant variant, Subject<T> subject) {
            Conversion<T> conversion = variant.conversion(subject);
            T item = subject.items().apply(0);
            T decoded = conversion.decode(conversion.encode(item));
            if (decoded.getClass() != item.getClass()) {
                throw new IllegalStateException("expected a " + item.getClass() + ", found " + decoded.getClass());
            }
        }
    }
}
