package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import io.alces.internal.wire.JsonWriter;
import io.alces.internal.wire.UnfinishedItem;
import io.alces.internal.wire.WireItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Writes an item as the bytes that are sent, of which a {@link MapItemWriter} would make the same item. What cannot be
 * stored ends the writing with any exception; what is wrong with it, and where, the other one says.
 */
final class WireItemWriter implements ItemWriter {
    private final JsonWriter json;
    private int depth;

    /** A bit for each level of nesting, set where it is a list. */
    private int lists;

    private boolean isFirst = true;
    private String name = "";

    /** For each level, the names of which another one may be the same; made when they are needed. */
    private final List<Set<String>> names = new ArrayList<>();

    /** What is kept out of the bytes; null for nothing. */
    private final @Nullable AttributesApart apart;

    /**
     * Begins an item.
     *
     * @param size about how many bytes it takes
     */
    WireItemWriter(int size) {
        this(size, null);
    }

    /** Begins an item of which some attributes are kept out of the bytes. */
    private WireItemWriter(int size, @Nullable AttributesApart apart) {
        this.apart = apart;
        json = new JsonWriter(size);
        json.put('{');
    }

    /**
     * Begins an item of which some attributes are kept out of the bytes.
     *
     * @param names the stored names of the attributes that may still change
     * @param size about how many bytes the others take
     */
    static WireItemWriter without(Set<String> names, int size) {
        return new WireItemWriter(size, new AttributesApart(names));
    }

    /** Ends what was written of the item. */
    UnfinishedItem unfinished() {
        AttributesApart kept = Objects.requireNonNull(apart);
        kept.settle(json);
        return kept.item(item());
    }

    /** Writes an object; false if it takes a map to say what of it cannot be stored. */
    <T> boolean tryWrite(ItemCodec<T> codec, T object) {
        try {
            codec.encode(object, this);
            return true;
        } catch (RuntimeException unstorable) {
            return false;
        }
    }

    /** Ends the item, of which everything was written. */
    WireItem item() {
        json.put('}');
        return json.item();
    }

    @Override
    public void name(String name) {
        while (names.size() <= depth) {
            names.add(new HashSet<>());
        }
        if (!names.get(depth).add(name)) {
            throw unfit();
        }
        distinctName(name);
    }

    @Override
    public void distinctName(String name) {
        if (name.isEmpty()) {
            throw unfit();
        }
        next(name);
    }

    @Override
    public void attribute(String name) {
        next(name);
    }

    private void next(String attribute) {
        name = attribute;
        if (apart != null && depth == 0) {
            isFirst = apart.settle(json);
            apart.begin(attribute, json);
        }
    }

    @Override
    public void text(String value) {
        beginValue(":{\"S\":");
        json.text(value, "}");
    }

    @Override
    public void number(long value) {
        beginValue(":{\"N\":\"");
        json.digits(value);
        json.ascii("\"}");
    }

    @Override
    public void number(double value) {
        canonical(NumberText.of(value));
    }

    @Override
    public void number(BigDecimal value) {
        canonical(NumberText.of(value));
    }

    @Override
    public void number(String value) {
        canonical(NumberText.of(value));
    }

    private void canonical(String number) {
        beginValue(":{\"N\":");
        json.text(number, "}");
    }

    @Override
    public void bool(boolean value) {
        beginValue(value ? ":{\"BOOL\":true}" : ":{\"BOOL\":false}");
    }

    @Override
    public void binary(SdkBytes value) {
        beginValue(":{\"B\":");
        json.binary(value, "}");
    }

    @Override
    public void nul() {
        beginValue(":{\"NULL\":true}");
    }

    @Override
    public void textSet(Collection<String> values) {
        if (!isLeftOut(values)) {
            beginValue(":{\"SS\":[");
            json.textSet(MapItemWriter.distinct(values));
        }
    }

    @Override
    public void numberSet(Collection<String> values) {
        if (!isLeftOut(values)) {
            List<String> canonical = new ArrayList<>(values.size());
            for (String value : values) {
                canonical.add(NumberText.of(value));
            }
            beginValue(":{\"NS\":[");
            json.textSet(MapItemWriter.distinct(canonical));
        }
    }

    @Override
    public void binarySet(Collection<SdkBytes> values) {
        if (!isLeftOut(values)) {
            beginValue(":{\"BS\":[");
            json.binarySet(MapItemWriter.distinct(values));
        }
    }

    private boolean isLeftOut(Collection<?> set) {
        if (set.isEmpty() && isList()) {
            throw unfit();
        }
        return set.isEmpty();
    }

    @Override
    public void beginMap() {
        beginValue(":{\"M\":{");
        enter(0);
    }

    @Override
    public void endMap() {
        if (names.size() > depth) {
            names.get(depth).clear();
        }
        leave("}}");
    }

    @Override
    public void beginList() {
        beginValue(":{\"L\":[");
        enter(1);
    }

    @Override
    public void endList() {
        leave("]}");
    }

    @Override
    public String path() {
        return "";
    }

    /**
     * Writes what comes before the content of a value.
     *
     * @param type what follows a name, from its colon on
     */
    private void beginValue(String type) {
        json.begin(isFirst, isList() ? null : name, type);
        isFirst = false;
    }

    private boolean isList() {
        return ((lists >>> depth) & 1) == 1;
    }

    private void enter(int list) {
        if (depth == MapItemWriter.MAX_NESTING) {
            throw unfit();
        }
        depth++;
        lists = (lists & ~(1 << depth)) | (list << depth);
        isFirst = true;
    }

    private void leave(String end) {
        json.ascii(end);
        depth--;
        isFirst = false;
    }

    private static InvalidItemException unfit() {
        return new InvalidItemException("", "it cannot be stored");
    }
}
