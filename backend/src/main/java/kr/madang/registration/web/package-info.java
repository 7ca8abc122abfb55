/** Registration over HTTP: for the public, and for whoever holds a manage link. */
@NullMarked
package kr.madang.registration.web;

import org.jspecify.annotations.NullMarked;
