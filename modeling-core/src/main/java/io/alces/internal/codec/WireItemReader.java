package io.alces.internal.codec;

import io.alces.convert.ConversionException;
import io.alces.error.UnreadableItemException;
import io.alces.internal.wire.AttributeType;
import io.alces.internal.wire.JsonNames;
import io.alces.internal.wire.JsonScanner;
import io.alces.internal.wire.WireItem;
import io.alces.internal.wire.WireValues;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads an item from the bytes in which it was received.
 *
 * <p>It does not know where it is: all it says of a value that does not fit is that there is one. Whoever wants to know
 * more reads the item again, from a map.
 */
final class WireItemReader implements ItemReader {
    private final String root;
    private final JsonScanner json;
    private final FoundNames found = new FoundNames();
    private int depth;
    private boolean isFirst = true;

    /** The type of the current value, as long as it is neither read nor passed. */
    private @Nullable AttributeType unread;

    private WireItemReader(String root, JsonScanner json) {
        this.root = root;
        this.json = json;
    }

    /**
     * The object of an item as it was received; null if that takes a map. It does if the item does not fit, or lacks what is
     * required: what is wrong is found out in one way, however an item was received.
     *
     * @param required the attributes that must be there, and be no stored NULL
     */
    static <T> @Nullable T read(ItemCodec<T> codec, String root, WireItem item, List<String> required) {
        JsonScanner json = item.scanner();
        json.beginObject();
        WireItemReader reader = new WireItemReader(root, json);
        T object;
        try {
            object = codec.decode(reader);
        } catch (Exception unreadable) {
            return null;
        }
        for (String attribute : required) {
            if (!reader.found.has(attribute)) {
                return null;
            }
        }
        return object;
    }

    @Override
    public AttributeType type() {
        if (unread == null) {
            throw new IllegalStateException("there is no current value");
        }
        return unread;
    }

    @Override
    public String text() {
        begin(AttributeType.S);
        return ended(json.text());
    }

    @Override
    public String number() {
        begin(AttributeType.N);
        return ended(json.text());
    }

    @Override
    public long longNumber() {
        return whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public int intNumber() {
        return (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private long whole(long min, long max) {
        begin(AttributeType.N);
        if (!json.isWhole()) {
            return ended(parsedWhole(json.text(), min, max));
        }
        long number = json.whole();
        if (number < min || number > max) {
            throw unfit();
        }
        json.endObject();
        return number;
    }

    private long parsedWhole(String number, long min, long max) {
        try {
            return NumberText.parseWhole(number, min, max);
        } catch (ConversionException e) {
            throw unfit();
        }
    }

    @Override
    public double doubleNumber() {
        try {
            return NumberText.parse(number()).doubleValue();
        } catch (ConversionException e) {
            throw unfit();
        }
    }

    @Override
    public boolean bool() {
        begin(AttributeType.BOOL);
        boolean value = json.bool();
        json.endObject();
        return value;
    }

    @Override
    public SdkBytes binary() {
        return taken(AttributeType.B).b();
    }

    @Override
    public boolean isNull() {
        return unread == AttributeType.NULL;
    }

    @Override
    public List<String> textSet() {
        return texts(AttributeType.SS);
    }

    @Override
    public List<String> numberSet() {
        return texts(AttributeType.NS);
    }

    private List<String> texts(AttributeType type) {
        begin(type);
        List<String> texts = new ArrayList<>();
        json.beginArray();
        for (boolean first = true; json.nextElement(first); first = false) {
            texts.add(json.text());
        }
        return ended(texts);
    }

    @Override
    public List<SdkBytes> binarySet() {
        return taken(AttributeType.BS).bs();
    }

    @Override
    public String peekText(String name) {
        require(AttributeType.M);
        int start = json.position();
        json.beginObject();
        for (boolean first = true; json.nextMember(first); first = false) {
            if (json.isNamed(name)) {
                String text = textOfValue();
                json.moveTo(start);
                return text;
            }
            json.skipValue();
        }
        throw unfit();
    }

    private String textOfValue() {
        if (typeOfValue() != AttributeType.S) {
            throw unfit();
        }
        return json.text();
    }

    @Override
    public void beginMap() {
        begin(AttributeType.M);
        json.beginObject();
        depth++;
        isFirst = true;
        found.enter(depth);
    }

    @Override
    public int next(AttributeNames names) {
        passUnread();
        int place = nextPlace(names);
        while (place == JsonNames.NONE && !names.tellsUnknown()) {
            json.skipValue();
            place = nextPlace(names);
        }
        if (place == JsonNames.END) {
            leave();
            return AttributeNames.END;
        }
        unread = typeOfValue();
        if (place == JsonNames.NONE) {
            return AttributeNames.UNKNOWN;
        }
        found.add(names, place, depth, unread);
        return place;
    }

    private int nextPlace(AttributeNames names) {
        int place = json.nextMember(names.json(), found.last(depth), isFirst);
        isFirst = false;
        return place;
    }

    @Override
    public @Nullable String nextName() {
        if (!nextMember()) {
            return null;
        }
        String name = json.name();
        unread = typeOfValue();
        return name;
    }

    @Override
    public String name() {
        return json.name();
    }

    private boolean nextMember() {
        passUnread();
        boolean isThere = json.nextMember(isFirst);
        isFirst = false;
        if (!isThere) {
            leave();
        }
        return isThere;
    }

    @Override
    public void beginList() {
        begin(AttributeType.L);
        json.beginArray();
        depth++;
        isFirst = true;
    }

    @Override
    public boolean nextElement() {
        passUnread();
        if (!json.nextElement(isFirst)) {
            leave();
            return false;
        }
        isFirst = false;
        unread = typeOfValue();
        return true;
    }

    @Override
    public AttributeValue value() {
        return taken(type());
    }

    @Override
    public String path() {
        return root;
    }

    private AttributeValue taken(AttributeType type) {
        begin(type);
        return ended(WireValues.content(json, type.name()));
    }

    /** Moves into a value, to what it has as its only type. */
    private AttributeType typeOfValue() {
        AttributeType type = json.beginValue();
        if (type == AttributeType.NULL) {
            requireTrue();
        }
        return type;
    }

    private void requireTrue() {
        int start = json.position();
        if (!json.bool()) {
            throw unfit();
        }
        json.moveTo(start);
    }

    private void begin(AttributeType expected) {
        require(expected);
        unread = null;
    }

    private void require(AttributeType expected) {
        if (unread != expected) {
            throw unfit();
        }
    }

    private <V> V ended(V value) {
        json.endObject();
        return value;
    }

    private void passUnread() {
        if (unread != null) {
            unread = null;
            json.skipValue();
            json.endObject();
        }
    }

    /** Leaves a map or list, and the value around it. */
    private void leave() {
        isFirst = false;
        if (depth > 0) {
            depth--;
            json.endObject();
        }
    }

    private UnreadableItemException unfit() {
        return new UnreadableItemException(root, "a value that fits", "one that does not", null, null);
    }
}
