package io.alces.internal.codec;

import io.alces.convert.ConversionException;
import io.alces.error.UnreadableItemException;
import io.alces.internal.wire.AttributeType;
import io.alces.query.StoredValues;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads an item from a map of attribute values, which must not change meanwhile. */
public final class MapItemReader implements ItemReader {
    private final String root;
    private ReaderLevel level;
    private AttributeValue current;

    private MapItemReader(String root, ReaderLevel level, AttributeValue current) {
        this.root = root;
        this.level = level;
        this.current = current;
    }

    /**
     * Starts inside an item.
     *
     * @param root what paths in messages start with, such as the name of the model
     */
    public static MapItemReader ofItem(String root, Map<String, AttributeValue> item) {
        ReaderLevel level = new ReaderLevel(null);
        level.enter(item);
        return new MapItemReader(root, level, AttributeValue.createNul(true));
    }

    /**
     * Starts at one value.
     *
     * @param path the path of the value in messages
     */
    public static MapItemReader ofValue(String path, AttributeValue value) {
        return new MapItemReader(path, new ReaderLevel(null), value);
    }

    @Override
    public AttributeType type() {
        return switch (current.type()) {
            case S -> AttributeType.S;
            case N -> AttributeType.N;
            case B -> AttributeType.B;
            case BOOL -> AttributeType.BOOL;
            case NUL -> AttributeType.NULL;
            case SS -> AttributeType.SS;
            case NS -> AttributeType.NS;
            case BS -> AttributeType.BS;
            case M -> AttributeType.M;
            case L -> AttributeType.L;
            default -> throw unreadable("a type that DynamoDB has", "a value of an unknown type");
        };
    }

    @Override
    public String text() {
        return require(current.s(), AttributeType.S);
    }

    @Override
    public String number() {
        return require(current.n(), AttributeType.N);
    }

    @Override
    public long longNumber() {
        return whole(Long.MIN_VALUE, Long.MAX_VALUE, "long");
    }

    @Override
    public int intNumber() {
        return (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE, "int");
    }

    @Override
    public double doubleNumber() {
        try {
            return NumberText.parse(number()).doubleValue();
        } catch (ConversionException e) {
            throw unreadable("number in the range of double", String.valueOf(e.getMessage()));
        }
    }

    private long whole(long min, long max, String type) {
        try {
            return NumberText.parseWhole(number(), min, max);
        } catch (ConversionException e) {
            throw unreadable("number in the range of " + type, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean bool() {
        return require(current.bool(), AttributeType.BOOL);
    }

    @Override
    public SdkBytes binary() {
        return require(current.b(), AttributeType.B);
    }

    @Override
    public boolean isNull() {
        Boolean nul = current.nul();
        return nul != null && nul;
    }

    @Override
    public List<String> textSet() {
        return require(is(AttributeValue.Type.SS) || current.hasSs() ? current.ss() : null, AttributeType.SS);
    }

    @Override
    public List<String> numberSet() {
        return require(is(AttributeValue.Type.NS) || current.hasNs() ? current.ns() : null, AttributeType.NS);
    }

    @Override
    public List<SdkBytes> binarySet() {
        return require(is(AttributeValue.Type.BS) || current.hasBs() ? current.bs() : null, AttributeType.BS);
    }

    @Override
    public String peekText(String name) {
        AttributeValue found = map().get(name);
        String text = found == null ? null : found.s();
        if (text == null) {
            StringBuilder path = new StringBuilder(path());
            Paths.name(path, name);
            String type = found == null ? "nothing" : StoredValues.type(found);
            throw new UnreadableItemException(path.toString(), AttributeType.S.toString(), type, null, null);
        }
        return text;
    }

    @Override
    public void beginMap() {
        Map<String, AttributeValue> map = map();
        level = level.inner();
        level.enter(map);
    }

    private Map<String, AttributeValue> map() {
        return require(is(AttributeValue.Type.M) || current.hasM() ? current.m() : null, AttributeType.M);
    }

    @Override
    public int next(AttributeNames names) {
        ReaderLevel reading = level;
        for (int place = reading.next(); place < names.count(); place++) {
            AttributeValue value = reading.map.get(names.name(place));
            if (value != null) {
                reading.moveTo(names, place);
                current = value;
                return place;
            }
        }
        reading.passAll(names);
        if (names.tellsUnknown() && moveToUnknown(names)) {
            return AttributeNames.UNKNOWN;
        }
        leave();
        return AttributeNames.END;
    }

    /** The map that is read. Who asks it for each name in turn need not call {@link #next}, but has to {@link #leave} it. */
    public Map<String, AttributeValue> attributes(AttributeNames names) {
        level.begin(names);
        return level.map;
    }

    /**
     * Moves to an attribute of the map.
     *
     * @param place the place of its name
     */
    public void moveTo(int place, Object value) {
        level.moveTo(place);
        current = (AttributeValue) value;
    }

    /** Moves to the next attribute of the map whose name is not in {@code names}; false after the last. */
    public boolean moveToUnknown(AttributeNames names) {
        Map.Entry<String, AttributeValue> entry = level.nextEntry();
        while (entry != null && names.place(entry.getKey()) != null) {
            entry = level.nextEntry();
        }
        if (entry != null) {
            current = entry.getValue();
        }
        return entry != null;
    }

    @Override
    public @Nullable String nextName() {
        Map.Entry<String, AttributeValue> entry = level.nextEntry();
        if (entry == null) {
            leave();
            return null;
        }
        current = entry.getValue();
        return entry.getKey();
    }

    @Override
    public String name() {
        return level.name();
    }

    @Override
    public void beginList() {
        List<AttributeValue> list =
                require(is(AttributeValue.Type.L) || current.hasL() ? current.l() : null, AttributeType.L);
        level = level.inner();
        level.enter(list);
    }

    @Override
    public int size() {
        return level.size();
    }

    @Override
    public boolean nextElement() {
        AttributeValue element = level.nextElement();
        if (element == null) {
            leave();
            return false;
        }
        current = element;
        return true;
    }

    @Override
    public AttributeValue value() {
        return current;
    }

    @Override
    public String path() {
        StringBuilder path = new StringBuilder(root);
        level.describe(path);
        return path.toString();
    }

    /** Asked before the value itself whether it has something, which it takes longer to tell. */
    private boolean is(AttributeValue.Type type) {
        return current.type() == type;
    }

    /** Leaves the map or list, after the last of its attributes or elements. */
    public void leave() {
        if (level.outer == null) {
            level.clearName();
        } else {
            level = level.outer;
        }
    }

    private <V> V require(@Nullable V value, AttributeType expected) {
        if (value == null) {
            throw unreadable(expected.toString(), type().toString());
        }
        return value;
    }

    private UnreadableItemException unreadable(String expected, String found) {
        return new UnreadableItemException(path(), expected, found, null, null);
    }
}
