package io.alces.testing;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Deletes the tables whose names begin with a prefix, protected ones too. */
record TableSweep(DynamoDbClient client, String prefix) {

    void run() {
        client.listTablesPaginator().tableNames().stream()
                .filter(name -> name.startsWith(prefix))
                .toList()
                .forEach(this::delete);
    }

    private void delete(String table) {
        try {
            client.deleteTable(request -> request.tableName(table));
        } catch (ResourceNotFoundException e) {
            return;
        } catch (DynamoDbException e) {
            deleteUnprotected(table);
        }
    }

    private void deleteUnprotected(String table) {
        client.updateTable(request -> request.tableName(table).deletionProtectionEnabled(false));
        client.deleteTable(request -> request.tableName(table));
    }
}
