package io.alces.it;

import static io.alces.it.PipelineSituation.USUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.alces.Alces;
import io.alces.testing.AlcesExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the documentation says of each step of the pipeline and each operation is so. */
class PipelineTableTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "pipeline.md");

    /** Events of what is only looked at, such as keys and the state before, too. */
    private static final Set<PipelineEvent> ALSO_OF_LOOKING =
            EnumSet.of(PipelineEvent.TRANSFORM_WRITES, PipelineEvent.COMPUTED);

    private static final Set<PipelineEvent> ONCE = EnumSet.of(
            PipelineEvent.CHANGED_BY_FUNCTION,
            PipelineEvent.BEFORE_WRITE,
            PipelineEvent.ITEM_VALIDATED,
            PipelineEvent.BEFORE_DELETE,
            PipelineEvent.TOLD_BEFORE_WRITE,
            PipelineEvent.TOLD_BEFORE_UPDATE,
            PipelineEvent.TOLD_BEFORE_DELETE,
            PipelineEvent.AFTER_WRITE,
            PipelineEvent.TOLD_AFTER_WRITE,
            PipelineEvent.TOLD_AFTER_UPDATE,
            PipelineEvent.TOLD_AFTER_DELETE);

    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .models(Permit.class)
            .configure(alces -> alces.clock(new SetClock()).install(new PipelineRecorder()))
            .build();

    private static List<PipelineTable> tables() throws IOException {
        return PipelineTable.of(Files.readString(DOCUMENT));
    }

    private static PipelineTable tableOf(PipelineOperation operation) throws IOException {
        return tables().stream()
                .filter(table -> table.columns().contains(operation.header()))
                .findFirst()
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicNode> cell_isWhatHappens(Alces alces, DynamoDbClient client) {
        PipelineBench bench = new PipelineBench(alces, client);
        return PipelineOperation.ALL.stream()
                .map(operation -> dynamicContainer(
                        operation.header(),
                        PipelineStep.ALL.stream()
                                .map(step -> dynamicTest(step.header(), () -> check(bench, operation, step)))));
    }

    private static void check(PipelineBench bench, PipelineOperation operation, PipelineStep step) throws IOException {
        String cell = tableOf(operation).cell(operation, step);
        for (PipelineOperation.Call call : operation.calls()) {
            for (Execution execution : Execution.values()) {
                assertThat(step.probe().observed(situation -> bench.trace(call, execution, situation)))
                        .as(
                                "%s of call %s, %s",
                                operation.header(), operation.calls().indexOf(call), execution)
                        .isEqualTo(cell);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void events_comeInTheOrderOfTheRows(Execution execution, Alces alces, DynamoDbClient client) {
        PipelineBench bench = new PipelineBench(alces, client);

        forEachCall((operation, call) -> assertThat(
                        firstOfEach(bench.trace(call, execution, USUAL).events()))
                .as(operation.header())
                .filteredOn(event -> !operation.readsAgain() || event != PipelineEvent.AFTER_READ)
                .isSorted());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void events_thatOthersAreToldOf_comeOnce(Execution execution, Alces alces, DynamoDbClient client) {
        PipelineBench bench = new PipelineBench(alces, client);

        forEachCall((operation, call) -> assertThat(
                        bench.trace(call, execution, USUAL).events())
                .as(operation.header())
                .filteredOn(ONCE::contains)
                .doesNotHaveDuplicates());
    }

    private static void forEachCall(BiConsumer<PipelineOperation, PipelineOperation.Call> check) {
        PipelineOperation.ALL.forEach(operation -> operation.calls().forEach(call -> check.accept(operation, call)));
    }

    /** The first of each kind, without those of the read before a function is called, if one is. */
    private static List<PipelineEvent> firstOfEach(List<PipelineEvent> events) {
        return events.subList(events.indexOf(PipelineEvent.CHANGED_BY_FUNCTION) + 1, events.size()).stream()
                .filter(event -> !ALSO_OF_LOOKING.contains(event))
                .distinct()
                .toList();
    }

    @Test
    void columns_areTheOperations() throws IOException {
        assertThat(tables().stream().flatMap(table -> table.columns().stream()))
                .containsExactlyElementsOf(PipelineOperation.ALL.stream()
                        .map(PipelineOperation::header)
                        .toList());
    }

    @Test
    void rows_areTheStepsInTheirOrder() throws IOException {
        List<String> steps = PipelineStep.ALL.stream().map(PipelineStep::header).toList();

        assertThat(tables())
                .allSatisfy(table ->
                        assertThat(steps).containsSubsequence(table.rows().keySet()));
        assertThat(tables().stream().flatMap(table -> table.rows().keySet().stream()))
                .containsAll(steps);
    }

    @Test
    void cells_fillTheRows() throws IOException {
        assertThat(tables())
                .allSatisfy(table -> assertThat(table.rows().values())
                        .allSatisfy(cells -> assertThat(cells).hasSameSizeAs(table.columns())));
    }
}
