package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.Model;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import io.alces.testing.LocalDynamoDb;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** Options of single operations, and two Alces side by side. */
@AlcesTest
class OptionsSentTest {

    @ParameterizedTest
    @EnumSource(Execution.class)
    void timeout_endsACallThatTakesLonger(Execution execution, Model<Lot> lots, FaultProxy proxy) {
        proxy.on("GetItem").everyCall().inject(Fault.delay(Duration.ofSeconds(5)));

        assertThatThrownBy(() -> execution.run(lots.get("sku", 1).timeout(Duration.ofMillis(200))))
                .isInstanceOf(ApiCallTimeoutException.class);
    }

    @Test
    void header_isSent(Model<Lot> lots, LocalDynamoDb database) {
        try (InterceptedClients clients = new InterceptedClients(database)) {
            clients.alces()
                    .model(Lot.class)
                    .onTable(lots.tableName())
                    .get("sku", 1)
                    .header("x-tenant", "north")
                    .attributes(Lot::text)
                    .header("x-trace", "t1")
                    .execute();

            assertThat(clients.sent()).singleElement().satisfies(request -> {
                assertThat(request.firstMatchingHeader("x-tenant")).contains("north");
                assertThat(request.firstMatchingHeader("x-trace")).contains("t1");
            });
        }
    }

    @Test
    void execute_ofAnInterruptedThread_keepsTheInterrupt(Model<Lot> lots) {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> lots.get("sku", 1).execute()).isInstanceOf(AbortedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void twoAlces_shareNoState() {
        try (LocalDynamoDb north = LocalDynamoDb.start();
                LocalDynamoDb south = LocalDynamoDb.start()) {
            Model<Lot> inNorth = Alces.builder().client(north.client()).build().model(Lot.class);
            Model<Lot> inSouth = Alces.builder()
                    .client(south.client())
                    .tablePrefix("south-")
                    .build()
                    .model(Lot.class);
            inNorth.table().create().execute();
            inSouth.table().create().execute();

            inNorth.save(Lot.of(1)).execute();

            assertThat(inNorth.get("sku", 1).consistent().execute()).contains(Lot.of(1));
            assertThat(inSouth.get("sku", 1).consistent().execute()).isEmpty();
            assertThat(south.client().listTables().tableNames()).containsExactly("south-lots");
        }
    }

    @Test
    void onTable_keepsTheTablesApart(Model<Lot> lots, LocalDynamoDb database) {
        Model<Lot> archive = lots.onTable(database.tableName("archive"));
        archive.table().create().execute();

        archive.save(Lot.of(1)).execute();

        assertThat(archive.get("sku", 1).consistent().execute()).contains(Lot.of(1));
        assertThat(lots.get("sku", 1).consistent().execute()).isEmpty();
    }
}
