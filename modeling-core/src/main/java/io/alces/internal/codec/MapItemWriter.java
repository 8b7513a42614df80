package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes an item as a map of attribute values. */
public final class MapItemWriter implements ItemWriter {
    static final int MAX_NESTING = 31;

    /** So many are compared with each other faster than put into a set. */
    private static final int FEW = 8;

    private static final AttributeValue NULL = AttributeValue.createNul(true);
    private static final AttributeValue TRUE = AttributeValue.createBool(true);
    private static final AttributeValue FALSE = AttributeValue.createBool(false);

    private final String root;
    private final Map<String, AttributeValue> item;
    private WriterLevel level;
    private @Nullable AttributeValue alone;

    /**
     * Starts an item.
     *
     * @param root what paths in messages start with, such as the name of the model
     */
    public MapItemWriter(String root) {
        this(root, 0);
    }

    /**
     * Starts an item.
     *
     * @param size about how many attributes it has
     */
    MapItemWriter(String root, int size) {
        this(root, map(size), false);
    }

    /**
     * Starts one value, which is no attribute of an item.
     *
     * @param path the path of the value in messages
     */
    static MapItemWriter ofValue(String path) {
        return new MapItemWriter(path, Map.of(), true);
    }

    private MapItemWriter(String root, Map<String, AttributeValue> item, boolean isAlone) {
        this.root = root;
        this.item = item;
        this.level = new WriterLevel(null);
        level.map = item;
        level.isAlone = isAlone;
    }

    /** The item that was written, which the caller may keep and change. */
    public Map<String, AttributeValue> item() {
        return item;
    }

    /** The value that was written alone; null if it was left out. */
    @Nullable AttributeValue value() {
        return alone;
    }

    @Override
    public void name(String name) {
        level.name = name;
        check(StoredText.problemOfName(name));
    }

    @Override
    public void attribute(String name) {
        level.name = name;
    }

    @Override
    public void text(String value) {
        check(StoredText.problem(value));
        put(AttributeValue.createS(value));
    }

    @Override
    public void number(long value) {
        put(AttributeValue.createN(Long.toString(value)));
    }

    @Override
    public void number(double value) {
        try {
            put(AttributeValue.createN(NumberText.of(value)));
        } catch (IllegalArgumentException e) {
            throw invalid(e);
        }
    }

    @Override
    public void number(BigDecimal value) {
        try {
            put(AttributeValue.createN(NumberText.of(value)));
        } catch (IllegalArgumentException e) {
            throw invalid(e);
        }
    }

    @Override
    public void number(String value) {
        put(AttributeValue.createN(canonical(value)));
    }

    @Override
    public void bool(boolean value) {
        put(value ? TRUE : FALSE);
    }

    @Override
    public void binary(SdkBytes value) {
        put(AttributeValue.createB(value));
    }

    @Override
    public void nul() {
        put(NULL);
    }

    @Override
    public void textSet(Collection<String> values) {
        for (String value : values) {
            check(StoredText.problem(value));
        }
        set(values, AttributeValue::createSs);
    }

    @Override
    public void numberSet(Collection<String> values) {
        List<String> canonical = new ArrayList<>(values.size());
        for (String value : values) {
            canonical.add(canonical(value));
        }
        set(canonical, AttributeValue::createNs);
    }

    @Override
    public void binarySet(Collection<SdkBytes> values) {
        set(values, AttributeValue::createBs);
    }

    @Override
    public void beginMap() {
        beginMap(0);
    }

    @Override
    public void beginMap(int size) {
        enter().map = map(size);
    }

    private static Map<String, AttributeValue> map(int size) {
        return new LinkedHashMap<>(Containers.capacity(size));
    }

    @Override
    public void endMap() {
        Map<String, AttributeValue> map = level.map;
        leave();
        put(AttributeValue.createM(map));
    }

    @Override
    public void beginList() {
        beginList(0);
    }

    @Override
    public void beginList(int size) {
        enter().list = size == 0 ? new ArrayList<>() : new ArrayList<>(size);
    }

    @Override
    public void endList() {
        List<AttributeValue> list = level.list;
        leave();
        put(AttributeValue.createL(list));
    }

    @Override
    public String path() {
        StringBuilder path = new StringBuilder(root);
        level.describe(path);
        return path.toString();
    }

    private <V> void set(Collection<V> values, Function<List<V>, AttributeValue> create) {
        if (!values.isEmpty()) {
            put(create.apply(distinct(values)));
        } else if (level.list != null) {
            throw invalid("DynamoDB has no empty set, and a list cannot leave one out; use a list of lists");
        }
    }

    /** The values, each once. */
    static <V> List<V> distinct(Collection<V> values) {
        if (values instanceof List<V> few && few.size() <= FEW && areDistinct(few)) {
            return few;
        }
        Set<V> distinct = new LinkedHashSet<>(values);
        return distinct.size() == values.size() && values instanceof List<V> list ? list : new ArrayList<>(distinct);
    }

    private static boolean areDistinct(List<?> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.indexOf(values.get(i)) < i) {
                return false;
            }
        }
        return true;
    }

    private void put(AttributeValue value) {
        if (level.list != null) {
            level.list.add(value);
        } else if (level.isAlone) {
            alone = value;
        } else if (level.map.put(level.name, value) == null) {
            level.name = "";
        } else {
            throw invalid("two keys of a map have this text, and DynamoDB stores one of them; take one out");
        }
    }

    private WriterLevel enter() {
        if (level.depth == MAX_NESTING) {
            throw invalid("more than 31 maps and lists lie inside each other, which DynamoDB does not store;"
                    + " does an object contain itself?");
        }
        level = level.inner();
        return level;
    }

    private void leave() {
        WriterLevel left = level;
        level = left.outer == null ? left : left.outer;
        left.map = Map.of();
        left.list = null;
    }

    private String canonical(String number) {
        try {
            return NumberText.of(number);
        } catch (IllegalArgumentException e) {
            throw invalid(e);
        }
    }

    private void check(@Nullable String problem) {
        if (problem != null) {
            throw invalid(problem);
        }
    }

    private InvalidItemException invalid(IllegalArgumentException cause) {
        return new InvalidItemException(path(), String.valueOf(cause.getMessage()), cause);
    }

    private InvalidItemException invalid(String problem) {
        return new InvalidItemException(path(), problem);
    }
}
