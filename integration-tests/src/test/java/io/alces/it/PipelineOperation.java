package io.alces.it;

import io.alces.GetOperation;
import io.alces.Query;
import io.alces.Scan;
import io.alces.UpdateOperation;
import io.alces.spi.ItemRead;
import io.alces.spi.ResultingWrite;
import io.alces.spi.TransactableWrite;
import io.alces.transaction.ReadTransaction;
import io.alces.transaction.WriteResult;
import io.alces.transaction.WriteTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A column of the table: an operation, in all the ways to call it between which there is to be no difference.
 *
 * @param header as the table has it
 */
record PipelineOperation(String header, List<Call> calls) {

    static final List<PipelineOperation> ALL = List.of(
            of("create", onNothing(run -> run.of(run.permits().create(run.given())))),
            of("save", onItem(run -> run.of(run.permits().save(run.given())))),
            of(
                    "saveAll",
                    onItem(run ->
                            run.of(run.permits().saveAll(List.of(run.given())).unchecked()))),
            of(
                    "saveAll individually",
                    onItem(run ->
                            run.of(run.permits().saveAll(List.of(run.given())).individually()))),
            of(
                    "saveChanges",
                    onItem(run -> run.of(run.permits().saveChanges(run.before(), run.given()))),
                    onItem(run -> run.of(
                            run.permits().saveChanges(run.before(), run.given()).ifChanged()))),
            of("modify", onItem(run -> run.of(run.permits().modify(run.key(), run::changed)))),
            of("update", onItem(run -> run.of(update(run))), onNothing(run -> run.of(update(run)))),
            of("update mustExist", onItem(run -> run.of(update(run).mustExist()))),
            of("delete", onItem(run -> run.of(run.permits().delete(run.key())))),
            of("deleteItem", onItem(run -> run.of(run.permits().deleteItem(run.given())))),
            of("deleteAll", onItem(run -> run.of(run.permits().deleteAll(List.of(run.key()))))),
            of(
                    "deleteAllItems",
                    onItem(run -> run.of(
                            run.permits().deleteAllItems(List.of(run.given())).unchecked()))),
            of(
                    "deleteAllItems individually",
                    onItem(run -> run.of(
                            run.permits().deleteAllItems(List.of(run.given())).individually()))),
            of("add(create)", onNothing(run -> transaction(run, run.permits().create(run.given())))),
            of("add(save)", onItem(run -> transaction(run, run.permits().save(run.given())))),
            of(
                    "add(saveChanges)",
                    onItem(run -> transaction(
                            run,
                            run.permits().saveChanges(run.before(), run.given()).reread()))),
            of(
                    "add(update)",
                    onItem(run -> transaction(run, update(run).reread())),
                    onNothing(run -> transaction(run, update(run).reread()))),
            of(
                    "add(update mustExist)",
                    onItem(run -> transaction(run, update(run).mustExist().reread()))),
            of("add(delete)", onItem(run -> ofTransaction(run, run.permits().delete(run.key())))),
            of("add(deleteItem)", onItem(run -> ofTransaction(run, run.permits().deleteItem(run.given())))),
            of("get", onItem(run -> run.of(get(run)))),
            of("getAll", onItem(run -> run.of(run.permits().getAll(List.of(run.key()))))),
            of(
                    "query",
                    onItem(run -> run.of(query(run))),
                    onItem(run -> run.of(query(run).list())),
                    onItem(run -> run.of(query(run).first())),
                    onItem(run -> collected(query(run).stream())),
                    onItem(run -> {
                        List<Permit> published = new ArrayList<>();
                        query(run).publisher().subscribe(published::add).join();
                        return published;
                    }),
                    onItem(run -> run.of(run.permits()
                            .query()
                            .acrossPartitions(Permit::holder)
                            .in(run.given().holder(), "nobody")
                            .list()))),
            of(
                    "scan",
                    onItem(run -> run.of(scan(run))),
                    onItem(run -> run.of(scan(run).list())),
                    onItem(run -> run.of(scan(run).parallel(2).list()))),
            of("ReadTransaction", onItem(run -> transaction(run, get(run)))),
            of(
                    "populate",
                    onItem(run -> run.of(run.permits()
                                    .populate(List.of(Permit.after(run.given().holder())), Permit::parent))
                            .get(0))),
            of(
                    "parts",
                    onItem(run -> run.of(get(run).attributes(Permit::title, Permit::note, Permit::shade))),
                    onItem(run -> run.of(get(run).as(PermitView.class))),
                    onItem(run -> run.of(query(run)
                            .attributes(Permit::title, Permit::note, Permit::shade)
                            .list())),
                    onItem(run -> run.of(query(run).as(PermitView.class).first())),
                    onItem(run -> transaction(run, get(run).as(PermitView.class)))),
            of("count", onItem(run -> run.of(query(run).count()))),
            of("verifyItems", onItem(run -> run.of(run.permits().verifyItems(1)).examined())),
            of("withDefaults", onItem(run -> run.permits().withDefaults(run.given()))));

    /**
     * One way to call an operation.
     *
     * @param onNothing whether it is to find no item, where nothing else is said
     */
    record Call(boolean onNothing, Function<PipelineRun, Object> result) {}

    /** Whether what it gives is read after all else, by a read of its own. */
    boolean readsAgain() {
        return header.startsWith("add(update");
    }

    private static Call onItem(Function<PipelineRun, Object> result) {
        return new Call(false, result);
    }

    private static Call onNothing(Function<PipelineRun, Object> result) {
        return new Call(true, result);
    }

    private static PipelineOperation of(String header, Call... calls) {
        return new PipelineOperation(header, List.of(calls));
    }

    private static UpdateOperation<Permit, Permit> update(PipelineRun run) {
        Permit given = run.given();
        UpdateOperation<Permit, Permit> update =
                run.permits().update(run.key()).set("title").to(given.title()).remove(Permit::shade);
        UpdateOperation<Permit, Permit> noted =
                given.note() == null ? update : update.set("note").to(given.note());
        return given.extra() == null ? noted : noted.set("extra").to(given.extra());
    }

    private static GetOperation<Permit> get(PipelineRun run) {
        return run.permits().get(run.key()).consistent();
    }

    private static Query<Permit> query(PipelineRun run) {
        return run.permits()
                .query()
                .where(Permit::holder)
                .eq(run.given().holder())
                .filter(Permit::title)
                .eq("OLD")
                .consistent();
    }

    private static Scan<Permit> scan(PipelineRun run) {
        return run.permits().scan().filter(Permit::title).eq("OLD").consistent();
    }

    private static <E> Optional<E> transaction(PipelineRun run, ItemRead<Optional<E>> read) {
        return run.of(ReadTransaction.on(run.alces()).add(read)).get(read);
    }

    private static <R> R transaction(PipelineRun run, ResultingWrite<R> write) {
        return run.of(WriteTransaction.on(run.alces()).add(write)).get(write);
    }

    /** As there is nothing to have of a delete. */
    private static List<?> ofTransaction(PipelineRun run, TransactableWrite delete) {
        WriteResult unused = run.of(WriteTransaction.on(run.alces()).add(delete));
        return List.of();
    }

    private static <E> List<E> collected(Stream<E> items) {
        try (items) {
            return items.toList();
        }
    }
}
