/** Admission over HTTP: for scanners, and for whoever watches how full it is. */
@NullMarked
package kr.madang.admission.web;

import org.jspecify.annotations.NullMarked;
