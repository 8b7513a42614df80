package io.alces.internal.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Objects as maps of some of their properties. Complete before it is shared; it may lead to itself. */
final class ObjectForm implements PlainForm {
    private final boolean nulls;
    private List<Field> fields = List.of();

    ObjectForm(boolean nulls) {
        this.nulls = nulls;
    }

    /**
     * One entry of the map.
     *
     * @param property what is shown, for messages
     * @param name the key
     * @param value what an object has of it
     */
    record Field(String property, String name, Function<Object, @Nullable Object> value, PlainForm form) {

        @Nullable Object of(Object object, PlainPath path) {
            Object found = value.apply(object);
            return found == null ? null : form.of(found, path);
        }
    }

    void complete(List<Field> all) {
        fields = List.copyOf(all);
    }

    List<Field> fields() {
        return fields;
    }

    @Override
    public Map<String, @Nullable Object> of(Object object, PlainPath path) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Field field : fields) {
            Object plain = field.of(object, path.then(field.property()));
            if (plain != null || nulls) {
                map.put(field.name(), plain);
            }
        }
        return map;
    }
}
