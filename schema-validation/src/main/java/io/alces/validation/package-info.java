/** Jakarta Bean Validation for models, and constraints that items need and Bean Validation lacks. */
@NullMarked
@CheckReturnValue
package io.alces.validation;

import io.alces.query.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
