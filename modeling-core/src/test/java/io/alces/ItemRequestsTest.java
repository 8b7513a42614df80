package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.query.Condition;
import io.alces.request.AbstractOperation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** Options and conditions of requests that are never sent. */
class ItemRequestsTest {
    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));
    private static final Model<Shipment> SHIPMENTS = ALCES.model(Shipment.class);
    private static final Shipment SHIPMENT =
            new Shipment("c1", "s1", null, null, null, null, null, null, null, null, null, null, null);
    private static final Shipment HEAVY =
            new Shipment("c1", "s1", null, null, null, null, null, null, null, null, 9, null, null);

    @AfterAll
    static void close() {
        ALCES.close();
    }

    static Stream<AbstractOperation<?, ?>> operations() {
        List<Key<Shipment>> keys = List.of(SHIPMENTS.key("c1", "s1"));
        return Stream.of(
                SHIPMENTS.get("c1", "s1"),
                SHIPMENTS.get("c1", "s1").attributes(Shipment::total),
                SHIPMENTS.create(SHIPMENT),
                SHIPMENTS.save(SHIPMENT),
                SHIPMENTS.update("c1", "s1").remove(Shipment::note),
                SHIPMENTS.update("c1", "s1").remove(Shipment::note).ifChanged(),
                SHIPMENTS.saveChanges(SHIPMENT, HEAVY),
                SHIPMENTS.saveChanges(SHIPMENT, HEAVY).ifChanged(),
                SHIPMENTS.delete("c1", "s1"),
                SHIPMENTS.getAll(keys),
                SHIPMENTS.saveAll(List.of(SHIPMENT)),
                SHIPMENTS.deleteAll(keys),
                SHIPMENTS.query().where(Shipment::customerId).eq("c1"),
                SHIPMENTS.query().where(Shipment::customerId).eq("c1").attributes(Shipment::total),
                SHIPMENTS.scan(),
                SHIPMENTS.scan().attributes(Shipment::total));
    }

    private static AwsRequestOverrideConfiguration overrides(DynamoDbRequest request) {
        return request.overrideConfiguration().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void options_addUp(AbstractOperation<?, ?> operation) {
        DynamoDbRequest request = operation
                .header("x-first", "1")
                .timeout(Duration.ofSeconds(3))
                .header("x-second", "2")
                .requests()
                .get(0);

        assertThat(overrides(request).apiCallTimeout()).contains(Duration.ofSeconds(3));
        assertThat(overrides(request).headers()).containsOnlyKeys("x-first", "x-second");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void options_notGiven_leaveTheRequestAlone(AbstractOperation<?, ?> operation) {
        assertThat(operation.requests().get(0).overrideConfiguration()).isEmpty();
    }

    @Test
    void options_givenBeforeTheAttributes_hold() {
        DynamoDbRequest request = SHIPMENTS
                .get("c1", "s1")
                .timeout(Duration.ofSeconds(3))
                .attributes(Shipment::total)
                .header("x-first", "1")
                .consistent()
                .header("x-second", "2")
                .request();

        assertThat(overrides(request).apiCallTimeout()).contains(Duration.ofSeconds(3));
        assertThat(overrides(request).headers()).containsOnlyKeys("x-first", "x-second");
    }

    @Test
    void options_givenBeforeAList_hold() {
        DynamoDbRequest request = SHIPMENTS
                .scan()
                .timeout(Duration.ofSeconds(3))
                .list()
                .requests()
                .get(0);

        assertThat(overrides(request).apiCallTimeout()).contains(Duration.ofSeconds(3));
    }

    @Test
    void timeout_thatTheSdkWouldTakeForNone_isRefused() {
        assertThatThrownBy(() -> SHIPMENTS.get("c1", "s1").timeout(Duration.ofNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeout: expected at least 1 ms, found PT0.000000001S");
    }

    @Test
    @NullUnmarked
    void header_ofNull_isRefused() {
        assertThatThrownBy(() -> SHIPMENTS.get("c1", "s1").header("x-first", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
    }

    @Test
    @NullUnmarked
    void condition_ofNull_isRefused() {
        Condition<Shipment> none = null;

        assertThatThrownBy(() -> SHIPMENTS.save(SHIPMENT).condition(none))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("condition");
        assertThatThrownBy(() -> SHIPMENTS.delete("c1", "s1").condition(none))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("condition");
    }

    @Test
    void conditions_addUp() {
        assertThat(SHIPMENTS
                        .delete("c1", "s1")
                        .condition(Shipment::note)
                        .exists()
                        .condition("carrier")
                        .notExists()
                        .request()
                        .conditionExpression())
                .isEqualTo("attribute_exists(#0) AND attribute_not_exists(#1)");
    }

    @Test
    void operations_areValues() {
        GetOperation<Shipment> get = SHIPMENTS.get("c1", "s1");

        GetOperation<Shipment> unused = get.consistent().timeout(Duration.ofSeconds(1));

        assertThat(get.request().consistentRead()).isNull();
        assertThat(get.request().overrideConfiguration()).isEmpty();
    }
}
