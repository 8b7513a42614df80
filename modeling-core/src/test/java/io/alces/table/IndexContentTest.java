package io.alces.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.annotation.Attribute;
import io.alces.annotation.Flatten;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Unmapped;
import io.alces.schema.ModelSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

class IndexContentTest {

    @Item
    @GlobalIndex(name = "all", partitionKey = "city")
    @GlobalIndex(name = "some", partitionKey = "city", include = "name")
    @GlobalIndex(name = "keys", partitionKey = "city", projection = ProjectionType.KEYS_ONLY)
    record Customer(
            @PartitionKey String tenant,
            @SortKey String id,
            String city,
            String name,
            @Flatten Contact contact,
            @Unmapped Map<String, Object> others) {}

    record Contact(@Attribute("e-mail") String email, String phone) {}

    private static List<String> lacking(String index, Projection found) {
        ModelSchema<Customer> schema = ModelSchema.compile(Customer.class);
        return IndexContent.lacking(schema, schema.index(index).orElseThrow(), found);
    }

    @Test
    void lacking_ofAll_isWhatIsNoKeyAndNotIncluded() {
        assertThat(lacking("all", TableTestModels.included("phone")))
                .containsExactly("name", "e-mail", "unmapped attributes");
    }

    @Test
    void lacking_ofIncluded_isWhatIsNotIncluded() {
        assertThat(lacking("some", TableTestModels.included("phone"))).containsExactly("name");
        assertThat(lacking("some", TableTestModels.included("phone", "name"))).isEmpty();
    }

    @Test
    void lacking_ofKeys_isNothing() {
        assertThat(lacking("keys", TableTestModels.projection(ProjectionType.KEYS_ONLY)))
                .isEmpty();
    }

    @Test
    void lacking_inAnIndexOfAll_isNothing() {
        assertThat(lacking("all", TableTestModels.projection(ProjectionType.ALL)))
                .isEmpty();
    }
}
