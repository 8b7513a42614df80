package io.alces.table;

import static io.alces.table.TableTestModels.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.error.TableNotReadyException;
import io.alces.request.StepScript;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class DeleteTableOperationTest {
    private final RuntimeException missing = ResourceNotFoundException.builder().build();
    private static final DeleteTableResponse DELETING = DeleteTableResponse.builder()
            .tableDescription(table -> table.tableStatus(TableStatus.DELETING).tableId("1"))
            .build();

    private static DescribeTableResponse described(TableStatus status, String id) {
        return DescribeTableResponse.builder()
                .table(table -> table.tableStatus(status).tableId(id))
                .build();
    }

    @Test
    void request_namesTheTable() {
        assertThat(orders().delete().request())
                .isEqualTo(DeleteTableRequest.builder().tableName("dev-orders").build());
    }

    @Test
    void start_waitsUntilTheTableIsGone() {
        StepScript script = StepScript.of(DELETING, described(TableStatus.DELETING, "1"), missing);

        assertThat(script.run(orders().delete().start())).isTrue();
        assertThat(script.pauses()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void start_whenTheTableIsCreatedAnew_isDone() {
        StepScript script = StepScript.of(DELETING, described(TableStatus.ACTIVE, "2"));

        assertThat(script.run(orders().delete().start())).isTrue();
    }

    @Test
    void start_withoutTable_isFalse() {
        assertThat(StepScript.of(missing).run(orders().delete().start())).isFalse();
    }

    @Test
    void start_withoutWaiting_sendsOneRequest() {
        StepScript script = StepScript.of(DELETING);

        assertThat(script.run(orders().delete().withoutWaiting().start())).isTrue();
    }

    @Test
    void start_whenItTakesTooLong_namesTheStatus() {
        StepScript script = StepScript.of(DELETING, described(TableStatus.DELETING, "1"));

        assertThatThrownBy(() -> script.run(
                        orders().delete().waitAtMost(Duration.ofSeconds(1)).start()))
                .isInstanceOf(TableNotReadyException.class)
                .hasMessage("dev-orders is not gone after PT1S: table DELETING; look again later, or wait longer with"
                        + " waitAtMost(..)");
    }

    @Test
    void describe_withoutTable_isEmpty() {
        assertThat(StepScript.of(missing).run(orders().describe().start())).isEqualTo(Optional.empty());
    }
}
