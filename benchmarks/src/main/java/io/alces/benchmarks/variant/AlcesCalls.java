package io.alces.benchmarks.variant;

import io.alces.Alces;
import io.alces.GetOperation;
import io.alces.Key;
import io.alces.Model;
import io.alces.benchmarks.item.Order;
import io.alces.transaction.ReadResult;
import io.alces.transaction.ReadTransaction;
import io.alces.transaction.WriteTransaction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Calls of Alces. */
final class AlcesCalls<T> implements Calls<T> {
    private final Alces alces;
    private final Model<T> model;
    private final Subject<T> subject;

    AlcesCalls(Subject<T> subject, Alces alces) {
        this.subject = subject;
        this.alces = alces;
        this.model = alces.model(subject.type());
    }

    @Override
    public void put(T item) {
        model.save(item).execute();
    }

    @Override
    public @Nullable T get(ItemKey key) {
        return model.get(key.partition(), key.sort()).execute().orElse(null);
    }

    @Override
    public CompletableFuture<?> getAsync(ItemKey key) {
        return model.get(key.partition(), key.sort()).executeAsync().thenApply(Optional::orElseThrow);
    }

    @Override
    public List<T> query(String partition) {
        return model.query().where(subject.partitionKey()).eq(partition).list().execute();
    }

    @Override
    public CompletableFuture<List<T>> queryAsync(String partition) {
        return model.query().where(subject.partitionKey()).eq(partition).list().executeAsync();
    }

    @Override
    public List<T> scan() {
        return model.scan().list().execute();
    }

    @Override
    public void saveAll(List<T> items) {
        model.saveAll(items).execute();
    }

    @Override
    public List<T> getAll(List<ItemKey> keys) {
        return model.getAll(keys.stream().map(this::key).toList()).execute().present();
    }

    @Override
    public void saveTogether(List<T> items) {
        WriteTransaction.on(alces)
                .addAll(items.stream().map(model::save).toList())
                .execute();
    }

    @Override
    public List<T> getTogether(List<ItemKey> keys) {
        List<GetOperation<T>> gets =
                keys.stream().map(key -> model.get(key.partition(), key.sort())).toList();
        ReadResult result = ReadTransaction.on(alces).addAll(gets).execute();
        return gets.stream().map(get -> result.get(get).orElseThrow()).toList();
    }

    @Override
    public T update(ItemKey key, T changed) {
        return subject.type()
                .cast(OrderExpressions.update(alces.model(Order.class), key).execute());
    }

    private Key<T> key(ItemKey key) {
        return model.key(key.partition(), key.sort());
    }
}
