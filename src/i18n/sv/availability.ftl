# När medlemmarna kan och vill.
availability-unavailable = kan inte
availability-reluctant = helst inte
availability-available = kan
availability-preferred = vill gärna
availability-default = När inget är sagt: { $said }.
availability-legend = X+ vill gärna   x kan   ? helst inte   · kan inte
