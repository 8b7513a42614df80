package io.alces.table;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.DeleteGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** A global index is to be gone. */
record IndexDeletion(String name) implements TableChange {

    @Override
    public String subject() {
        return "index " + name;
    }

    @Override
    public List<String> problems(FoundTable found) {
        return FoundSettings.hasLocalIndex(found.table(), name)
                ? List.of(subject() + ": expected global, found local; a local index cannot be deleted without its"
                        + " table")
                : List.of();
    }

    @Override
    public Optional<String> alreadyMade(FoundTable found) {
        return isShownBy(found.table()) ? Optional.of(subject() + ": not there") : Optional.empty();
    }

    @Override
    public List<String> words(FoundTable found) {
        return List.of(subject() + ": deleted");
    }

    @Override
    public TableCall<?, ?> call(FoundTable found, TableSteps steps) {
        return steps.updateTable(UpdateTableRequest.builder()
                .globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder()
                        .delete(DeleteGlobalSecondaryIndexAction.builder()
                                .indexName(name)
                                .build())
                        .build()));
    }

    @Override
    public boolean isShownBy(TableDescription table) {
        return FoundSettings.globalIndex(table, name).isEmpty();
    }
}
