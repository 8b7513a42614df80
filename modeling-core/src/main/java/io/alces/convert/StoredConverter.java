package io.alces.convert;

import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;

/**
 * A converter and what is known of the values it stores.
 *
 * @param ordered whether the stored values sort as the Java values do
 */
public record StoredConverter(AttributeConverter<Object> converter, boolean ordered) {}
