/** Pure expressions over DynamoDB items: typed paths and conditions, rendered late, with a schema handed in. */
@NullMarked
@CheckReturnValue
package io.alces.query;

import org.jspecify.annotations.NullMarked;
