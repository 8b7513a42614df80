package io.alces.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireExchangeTest {
    private final WireExchange exchange = new WireExchange(List.of(), true);

    private static ReceivedBody answer() {
        return new ReceivedBody(null, false, -1);
    }

    private static byte[] body(String text) {
        return ("{\"Items\":[{\"a\":{\"S\":\"" + text + "\"}}]}").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void items_areThoseOfTheBody() {
        ReceivedBody answer = answer();
        exchange.receive(answer);

        assertThat(exchange.rest(answer, body("x"))).asString().isEqualTo("{\"Items\":[]}");
        assertThat(exchange.items()).containsExactly(Map.of("a", fromS("x")));
    }

    @Test
    void items_ofAnAnswerThatAnotherFollowed_areForgotten() {
        ReceivedBody first = answer();
        exchange.receive(first);
        byte[] unused = exchange.rest(first, body("x"));
        exchange.receive(answer());

        assertThat(exchange.items()).isNull();
    }

    @Test
    void body_thatIsReceivedAfterTheNextAnswer_doesNotTakeItsPlace() {
        ReceivedBody first = answer();
        ReceivedBody second = answer();
        exchange.receive(first);
        exchange.receive(second);
        byte[] unused = exchange.rest(second, body("second"));

        assertThat(exchange.rest(first, body("first"))).asString().isEqualTo("{\"Items\":[]}");
        assertThat(exchange.items()).containsExactly(Map.of("a", fromS("second")));
    }

    @Test
    void reason_ofExchangeThatNoCallTook_isTheClient() {
        assertThat(exchange.reason()).isEqualTo("the client does not make its calls as it is given them");
    }

    @Test
    void body_thatCannotBeTakenApart_isLeftToTheSdk() {
        ReceivedBody answer = answer();
        exchange.receive(answer);

        assertThat(exchange.rest(answer, new byte[] {'['})).containsExactly('[');
        assertThat(exchange.items()).isNull();
    }
}
