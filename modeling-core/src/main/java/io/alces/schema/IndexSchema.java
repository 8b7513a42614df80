package io.alces.schema;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * A secondary index.
 *
 * @param local whether it shares the partition key of the table
 * @param projection which attributes it holds
 * @param included the stored names of the further attributes it holds, for {@link ProjectionType#INCLUDE}
 */
public record IndexSchema(String name, boolean local, KeySchema key, ProjectionType projection, List<String> included) {
    public IndexSchema {
        included = List.copyOf(included);
    }
}
