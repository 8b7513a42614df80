package io.alces.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.WireCodec;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

class PerformanceTest {

    @Test
    void clientWithWireCodec() {
        DynamoDbClientBuilder builder = DynamoDbClient.builder().region(Region.EU_NORTH_1);
        Alces alces = Alces.builder().client(WireCodec.addTo(builder).build()).build();

        assertThat(builder.overrideConfiguration().executionInterceptors()).hasSize(1);
        alces.close();
    }
}
