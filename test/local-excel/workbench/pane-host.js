// The first script of the pane's page: lets the workbench around it put in place what desktop Excel gives a pane (window.external).
if (window.parent !== window && window.parent.localExcelHost) window.parent.localExcelHost(window);
