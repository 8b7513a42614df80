package io.alces.query;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the placeholders of one kind, which are numbered in the order of their making. Not thread-safe.
 *
 * <p>Few are compared one by one, which takes less than to hash them.
 */
final class Placeholders<V> {
    private static final int FEW = 8;
    private static final int USUAL = 32;

    private final String[] usual;
    private final List<V> values = new ArrayList<>(FEW);

    /** The numbers of all values once they are more than a few. */
    private @Nullable Map<V, Integer> numbers;

    private Placeholders(String[] usual) {
        this.usual = usual;
    }

    static Placeholders<String> ofNames() {
        return new Placeholders<>(Usual.NAMES);
    }

    static <V> Placeholders<V> ofValues() {
        return new Placeholders<>(Usual.VALUES);
    }

    private static final class Usual {
        static final String[] NAMES = texts('#');
        static final String[] VALUES = texts(':');

        private Usual() {}

        private static String[] texts(char sign) {
            String[] texts = new String[USUAL];
            for (int number = 0; number < USUAL; number++) {
                texts[number] = text(sign, number);
            }
            return texts;
        }
    }

    /** The placeholder of a value; null if it has none. */
    @Nullable String find(V value) {
        Map<V, Integer> known = numbers;
        if (known != null) {
            Integer number = known.get(value);
            return number == null ? null : text(number);
        }
        int number = values.indexOf(value);
        return number < 0 ? null : text(number);
    }

    /** The placeholder of the value that is added next. */
    String next() {
        return text(values.size());
    }

    /** Adds a value that has no placeholder. */
    void add(V value) {
        values.add(value);
        if (numbers != null) {
            numbers.put(value, values.size() - 1);
        } else if (values.size() > FEW) {
            numbers = new HashMap<>();
            for (int number = 0; number < values.size(); number++) {
                numbers.put(values.get(number), number);
            }
        }
    }

    /** The values by their placeholders, in order; the map is immutable. */
    Map<String, V> all() {
        return new Snapshot(values.size());
    }

    private String text(int number) {
        return number < USUAL ? usual[number] : text(usual[0].charAt(0), number);
    }

    private static String text(char sign, int number) {
        return sign + Integer.toString(number);
    }

    /** The values that were there when it was made. Copied into a request at once as it is, it needs no hash table. */
    private final class Snapshot extends AbstractMap<String, V> {
        private final int size;

        Snapshot(int size) {
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public void forEach(BiConsumer<? super String, ? super V> action) {
            for (int number = 0; number < size; number++) {
                action.accept(text(number), values.get(number));
            }
        }

        @Override
        public Set<Entry<String, V>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, V>> iterator() {
                    return IntStream.range(0, size)
                            .mapToObj(number -> Map.entry(text(number), values.get(number)))
                            .iterator();
                }

                @Override
                public int size() {
                    return size;
                }
            };
        }
    }
}
