package io.alces.benchmarks.item;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** A small item: three attributes. */
@Item(table = "readings")
@DynamoDbBean
public class Reading {
    private @Nullable String sensorId;
    private @Nullable String takenAt;
    private double value;

    @PartitionKey
    @DynamoDbPartitionKey
    public @Nullable String getSensorId() {
        return sensorId;
    }

    public void setSensorId(@Nullable String sensorId) {
        this.sensorId = sensorId;
    }

    @SortKey
    @DynamoDbSortKey
    public @Nullable String getTakenAt() {
        return takenAt;
    }

    public void setTakenAt(@Nullable String takenAt) {
        this.takenAt = takenAt;
    }

    public double getValue() {
        return value;
    }

    public void setValue(double value) {
        this.value = value;
    }
}
