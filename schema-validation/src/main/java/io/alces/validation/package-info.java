/** Jakarta Bean Validation for models, and constraints that items need and Bean Validation lacks. */
@NullMarked
package io.alces.validation;

import org.jspecify.annotations.NullMarked;
