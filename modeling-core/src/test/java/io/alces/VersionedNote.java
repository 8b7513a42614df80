package io.alces;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Version;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A model with a version. */
@Item(table = "notes")
record VersionedNote(
        @PartitionKey String id,
        @Nullable String text,
        @Nullable @Version Integer version) {

    VersionedNote withText(String text) {
        return new VersionedNote(id, text, version);
    }

    static Map<String, AttributeValue> item(String id, String text, int version) {
        return Map.of(
                "id", AttributeValue.fromS(id),
                "text", AttributeValue.fromS(text),
                "version", AttributeValue.fromN(Integer.toString(version)));
    }
}
