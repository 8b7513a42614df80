package io.alces.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class JsonNamesTest {
    private static final int ITEMS = 2_000;
    private static final List<String> KNOWN = List.of(
            "a",
            "ab",
            "",
            "customerId",
            "customerIds",
            "\u00e9t\u00e9",
            "\\",
            "\\\\",
            "\"",
            "\\n",
            "\n",
            "sevenXX",
            "eightXXX");
    private static final List<String> UNKNOWN = List.of("b", "customerI", "eightXXXX", "n", "\\\\n");

    @Test
    void names_inAnyOrder_haveTheirPlaces() {
        Random random = new Random(20261124);
        JsonNames names = new JsonNames(KNOWN);
        for (int i = 0; i < ITEMS; i++) {
            List<String> members = new ArrayList<>(KNOWN);
            members.addAll(UNKNOWN);
            Collections.shuffle(members, random);
            List<String> some = members.subList(0, random.nextInt(members.size()));

            assertThat(places(names, json(some))).isEqualTo(expected(some));
        }
    }

    @Test
    void names_inTheOrderThatIsExpected_haveTheirPlaces() {
        JsonNames names = new JsonNames(KNOWN);
        for (int i = 0; i < 3; i++) {
            assertThat(places(names, json(KNOWN))).isEqualTo(expected(KNOWN));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"a\" : \"\" , \"ab\" : \"\" , \"customerId\" : \"\" }",
                "{\"\\u0061\":\"\",\"a\\u0062\":\"\",\"customer\\u0049d\":\"\"}",
                "{\"a\":\"\" ,\"ab\" :\"\",\n\"customerId\": \"\"}"
            })
    void names_thatAreExpectedInAnotherForm_haveTheirPlaces(String json) {
        List<String> members = List.of("a", "ab", "customerId");
        JsonNames names = new JsonNames(KNOWN);

        assertThat(places(names, json(members))).isEqualTo(expected(members));
        assertThat(places(names, json.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected(members));
    }

    private static List<Integer> expected(List<String> members) {
        return members.stream().map(KNOWN::indexOf).toList();
    }

    private static byte[] json(List<String> members) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        members.forEach(name -> item.put(name, fromS("")));
        return WireItems.bytes(item);
    }

    /** The place of each member of an object, after which its name is still known. */
    private static List<Integer> places(JsonNames names, byte[] bytes) {
        JsonScanner json = new JsonScanner(bytes, 0);
        List<Integer> places = new ArrayList<>();
        int before = JsonNames.NONE;
        json.beginObject();
        int place = json.nextMember(names, before, true);
        while (place != JsonNames.END) {
            places.add(place);
            before = place == JsonNames.NONE ? before : place;
            assertThat(KNOWN.indexOf(json.name())).isEqualTo(place);
            json.skipValue();
            place = json.nextMember(names, before, false);
        }
        assertThat(json.isAtEnd()).isTrue();
        return places;
    }
}
