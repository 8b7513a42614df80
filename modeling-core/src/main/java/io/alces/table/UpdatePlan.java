package io.alces.table;

import io.alces.schema.MemberSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The changes that make a table what is asked of it, in the order in which they are made.
 *
 * <p>First what protects and what is quick; the throughput before the indexes, which are built with it; indexes are
 * added before others are deleted, so that a failure leaves no less than there was, unless one makes room for another;
 * last what takes protection away.
 */
final class UpdatePlan {
    private static final int GLOBAL_INDEXES_OF_TABLE = 20;

    private final TableContext context;
    private final UpdateSettings settings;
    private final TableDescription table;

    UpdatePlan(TableContext context, UpdateSettings settings, TableDescription table) {
        this.context = context;
        this.settings = settings;
        this.table = table;
    }

    List<TableChange> changes() {
        List<TableChange> changes = new ArrayList<>();
        addProtection(changes);
        addTimeToLive(changes);
        addTags(changes);
        addStream(changes);
        addClass(changes);
        addThroughputAndIndexes(changes);
        addUnprotection(changes);
        return List.copyOf(changes);
    }

    private void addProtection(List<TableChange> changes) {
        if (settings.table().deletionProtection()) {
            changes.add(SettingChange.deletionProtection(true));
        }
    }

    private void addUnprotection(List<TableChange> changes) {
        if (settings.off().contains(Feature.DELETION_PROTECTION)) {
            changes.add(SettingChange.deletionProtection(false));
        }
    }

    private void addTimeToLive(List<TableChange> changes) {
        if (settings.timeToLive()) {
            context.schema()
                    .timeToLive()
                    .map(MemberSchema.Attribute::name)
                    .map(TimeToLiveChange::new)
                    .ifPresent(changes::add);
        } else if (settings.readsTimeToLive()) {
            changes.add(new TimeToLiveChange(null));
        }
    }

    private void addTags(List<TableChange> changes) {
        if (!settings.table().tags().isEmpty()) {
            changes.add(new TagChange(settings.table().tags()));
        }
        if (!settings.untagged().isEmpty()) {
            changes.add(new TagRemoval(settings.untagged()));
        }
    }

    private void addStream(List<TableChange> changes) {
        boolean off = settings.off().contains(Feature.STREAM);
        if (off) {
            changes.add(new StreamChange(null, false));
        }
        if (settings.table().stream() != null) {
            changes.add(new StreamChange(settings.table().stream(), off));
        }
    }

    private void addClass(List<TableChange> changes) {
        if (settings.table().tableClass() != null) {
            changes.add(SettingChange.tableClass(settings.table().tableClass()));
        }
    }

    private void addThroughputAndIndexes(List<TableChange> changes) {
        List<String> added = addedIndexes();
        ThroughputChange throughput = new ThroughputChange(settings.table(), added);
        if (settings.hasThroughput()) {
            changes.add(throughput);
        }
        List<IndexAddition> additions = additions(added, throughput);
        List<IndexDeletion> deletions =
                settings.indexes().deleted().stream().map(IndexDeletion::new).toList();
        List<IndexDeletion> first = deletions.stream()
                .filter(deletion -> isInTheWay(deletion.name(), additions))
                .toList();
        changes.addAll(first);
        changes.addAll(additions);
        deletions.stream().filter(deletion -> !first.contains(deletion)).forEach(changes::add);
    }

    /** Those that are named, then those that are missing. One that is to be deleted is not missing. */
    private List<String> addedIndexes() {
        Stream<String> missing = settings.indexes().missing()
                ? context.globalIndexes().stream()
                        .filter(name -> !settings.indexes().deleted().contains(name))
                : Stream.of();
        return Stream.concat(settings.indexes().added().stream(), missing)
                .distinct()
                .toList();
    }

    private List<IndexAddition> additions(List<String> names, ThroughputChange throughput) {
        CreateTableRequest model = new TableRequests(context.schema(), TableSettings.DEFAULT)
                .create(context.table())
                .build();
        return names.stream()
                .map(name -> IndexAddition.of(
                        name, model, throughput, settings.indexes().deleted()))
                .toList();
    }

    /** Whether one of the additions can only be made when this index is gone. */
    private boolean isInTheWay(String deleted, List<IndexAddition> additions) {
        return additions.stream().anyMatch(addition -> addition.name().equals(deleted))
                || (!additions.isEmpty() && isFullWith(additions))
                || FoundSettings.globalIndex(table, deleted)
                        .filter(index -> additions.stream().anyMatch(addition -> addition.conflictsWith(index, table)))
                        .isPresent();
    }

    private boolean isFullWith(List<IndexAddition> additions) {
        List<String> there = table.globalSecondaryIndexes().stream()
                .map(GlobalSecondaryIndexDescription::indexName)
                .toList();
        long more = additions.stream()
                .filter(addition -> !there.contains(addition.name()))
                .count();
        return there.size() + more > GLOBAL_INDEXES_OF_TABLE;
    }
}
